package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality stated before to the same question.
 *
 * @param quantities several where a source leaves it open; empty for the profile
 * @param asOf null where nothing is known
 */
public record LastAnswer(
        List<Quantity> quantities,
        Set<String> categories,
        @Nullable String note,
        @Nullable Stand asOf) {

    public static final LastAnswer NONE = new LastAnswer(List.of(), Set.of(), null, null);

    public LastAnswer {
        quantities = List.copyOf(quantities);
        categories = Set.copyOf(categories);
    }

    public boolean isNothing() {
        return quantities.isEmpty() && categories.isEmpty() && note == null;
    }

    /** Whether it can be taken over: one number of a kind that may be answered, or a cell of the profile. */
    public boolean canBeTakenOver() {
        return !isNothing() && quantities.size() <= 1;
    }

    /** The readings of figures alone, as hints compare them. */
    public static Map<String, List<Quantity>> quantities(Map<String, LastAnswer> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().quantities()));
    }
}
