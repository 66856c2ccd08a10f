package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureChange;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a correction: the new value with its qualifier, or the reason why it is missing, and why it is corrected. */
record FigureInput(
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,

        @Schema(description = "upper end, with the qualifier RANGE only") @Nullable BigDecimal valueTo,

        @Nullable Missing missing,

        @Schema(
                description = "Stand: year, month or day in ISO form",
                example = "2016-05",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String asOf,

        @Schema(maxLength = 500) @Nullable String note,

        @Schema(maxLength = 500, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {

    FigureChange change() {
        return new FigureChange(qualifier, value, valueTo, missing, Objects.requireNonNullElse(asOf, ""), note);
    }
}
