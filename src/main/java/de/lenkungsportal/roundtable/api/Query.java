package de.lenkungsportal.roundtable.api;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Paging;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list and collects one problem for each bad one. */
final class Query {

    private final List<Problem> problems = new ArrayList<>();

    Paging paging(@Nullable String page, @Nullable String size) {
        return Paging.parse(page, size, problems);
    }

    Set<String> ags(@Nullable List<String> values) {
        Set<String> ags = words(values).collect(Collectors.toSet());
        if (!ags.stream().allMatch(each -> each.matches("\\d{8}"))) {
            problems.add(new Problem("ags", "roundtable.problem.ags"));
        }
        return ags;
    }

    static Set<String> ids(@Nullable List<String> values) {
        return words(values).collect(Collectors.toSet());
    }

    <E extends Enum<E>> Set<E> codes(Class<E> type, String field, @Nullable List<String> values) {
        var codes = EnumSet.noneOf(type);
        for (String name : words(values).toList()) {
            Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(codes::add, () -> problems.add(new Problem(field, "roundtable.problem.code")));
        }
        return codes;
    }

    @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            problems.add(new Problem(field, "roundtable.problem.date"));
            return null;
        }
    }

    void problem(String field, String messageKey) {
        problems.add(new Problem(field, messageKey));
    }

    /** @throws InvalidInputException when a parameter is bad */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** A repeated parameter and a comma list mean the same. */
    private static Stream<String> words(@Nullable List<String> values) {
        return values == null
                ? Stream.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty());
    }
}
