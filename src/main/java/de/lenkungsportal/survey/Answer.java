package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality answers to a question. A blank answer is open: neither zero nor "k.A.".
 *
 * @param question its code
 * @param categories codes of the dimension; empty for figures
 * @param note free text on it; the whole answer where a dimension has no categories
 * @param asOf a Stand of its own; null where that of the municipality's answers holds
 * @param sourceName a source of its own; null where that of the municipality's answers holds
 * @param typed what was typed and cannot be read as a value yet
 */
public record Answer(
        String question,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable Unit unit,
        @Nullable Missing missing,
        Set<String> categories,
        @Nullable String note,
        @Nullable Stand asOf,
        @Nullable String sourceName,
        @Nullable String typed,
        int version) {

    public Answer {
        categories = Set.copyOf(categories);
    }

    /** Whether nothing is said that could be read; what a question needs, it knows itself. */
    boolean isOpen() {
        return typed != null || (value == null && missing == null && categories.isEmpty() && note == null);
    }

    /** The number of it, null where it says none. */
    public Quantity.@Nullable Value amount() {
        return value == null || qualifier == null || unit == null
                ? null
                : (Quantity.Value) Quantity.of(unit, qualifier, value, valueTo, null);
    }
}
