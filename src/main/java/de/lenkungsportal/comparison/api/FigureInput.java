package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stand;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The body of a correction: the new value with its qualifier, or the reason why it is missing, and why it is corrected. */
record FigureInput(
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,

        @Schema(description = "upper end, with the qualifier RANGE only") @Nullable BigDecimal valueTo,

        @Nullable Missing missing,
        Stand asOf,

        @Schema(maxLength = 500) @Nullable String note,

        @Schema(maxLength = 500) String reason) {

    FigureContent content() {
        return new FigureContent(qualifier, value, valueTo, missing, asOf, note);
    }
}
