package de.lenkungsportal.comparison.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.lenkungsportal.comparison.FigureChange;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a correction: the new value with its qualifier, or the reason why it is missing, and why it is corrected. */
record FigureCorrection(
        @Schema(implementation = Qualifier.class) @Nullable String qualifier,
        @Schema(type = "number") @Nullable String value,

        @Schema(type = "number", description = "upper end, with the qualifier RANGE only")
        @JsonProperty("value_to")
        @Nullable String valueTo,

        @Schema(implementation = Missing.class) @Nullable String missing,

        @Schema(description = "Stand: year, month or day in ISO form", example = "2016-05")
        @JsonProperty("as_of")
        @Nullable String asOf,

        @Schema(maxLength = 500) @Nullable String note,

        @Schema(maxLength = 500, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {

    private static final int LONGEST_NUMBER = 20;

    /** @throws InvalidInputException with one entry for each field that cannot be read */
    FigureChange change() {
        var problems = new ArrayList<Problem>();
        var change = new FigureChange(
                code(Qualifier.class, "qualifier", qualifier, problems),
                number("value", value, problems),
                number("value_to", valueTo, problems),
                code(Missing.class, "missing", missing, problems),
                Objects.requireNonNullElse(asOf, ""),
                note);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return change;
    }

    private static <E extends Enum<E>> @Nullable E code(
            Class<E> type, String field, @Nullable String name, List<Problem> problems) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(field, "figureview.problem.code"));
            return null;
        }
    }

    private static @Nullable BigDecimal number(String field, @Nullable String text, List<Problem> problems) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(new Problem(field, "figureview.problem.number"));
        return null;
    }
}
