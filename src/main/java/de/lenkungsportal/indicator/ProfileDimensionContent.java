package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.platform.Input;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a dimension of the profile is: everything that an administrator can change.
 *
 * @param help what is meant by it, for whoever answers
 * @param position where it stands among the dimensions, from 1
 * @param retired it is not asked for any more
 * @param categories in their order; empty where the answer is words alone
 */
public record ProfileDimensionContent(
        String name, @Nullable String help, int position, boolean retired, List<Category> categories) {

    /** The columns of figures in the comparison, which stand beside those of dimensions; no dimension is named so. */
    static final Set<String> COLUMNS = Set.of("CASELOAD_SGB_II", "CASELOAD_SGB_III", "STAFF", "CLIENTS_PER_STAFF");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_HELP = 500;
    private static final int LAST_POSITION = 999;
    private static final int MOST_CATEGORIES = 60;

    public ProfileDimensionContent {
        categories = List.copyOf(categories);
    }

    /**
     * One of the answers to choose from.
     *
     * @param retired it is not offered any more
     */
    public record Category(String code, String name, boolean retired) implements Serializable {}

    /**
     * The content as it may be stored.
     *
     * @param input gets one entry for each bad field
     * @param stored categories that profiles may name; one that is left out is retired
     */
    ProfileDimensionContent checked(Input input, List<Category> stored) {
        input.require(position >= 1 && position <= LAST_POSITION, "position", "dimension.problem.position");
        input.require(categories.size() <= MOST_CATEGORIES, "categories", "dimension.problem.tooMany");
        var read = new ArrayList<Category>();
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        for (Category each : categories) {
            String code = each.code().strip();
            String word = input.name("categories", each.name(), LONGEST_NAME, "dimension.problem.categoryName");
            input.require(ProfileDimension.isCode(code), "categories", "dimension.problem.categoryCode");
            boolean isNewCode = codes.add(code);
            boolean isNewName = names.add(word.toLowerCase(Locale.GERMANY));
            input.require(isNewCode && isNewName, "categories", "dimension.problem.categoryTwice");
            read.add(new Category(code, word, each.retired()));
        }
        stored.stream()
                .filter(each -> !codes.contains(each.code()))
                .forEach(each -> read.add(new Category(each.code(), each.name(), true)));
        return new ProfileDimensionContent(
                input.name("name", name, LONGEST_NAME, "dimension.problem.name"),
                input.optional("help", help, LONGEST_HELP),
                position,
                retired,
                read);
    }
}
