package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.NewFigure;
import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.InvalidInputException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new figure: what it counts, its value or why there is none, and where it is from.
 *
 * @param institution left out for a figure of the whole area
 */
record NewFigureInput(
        @Schema(pattern = "\\d{8}") String ags,

        @Schema(example = "ip-dortmund") @Nullable String institution,

        Indicator indicator,
        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable StaffFunction function,
        Stage stage,

        @Schema(
                description = "DIMENSION=VALUE, several parted by semicolons; left out for the whole",
                example = "AGE=U25")
        @Nullable String breakdown,

        @Schema(description = "one of the units of the indicator")
        Unit unit,

        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,

        @Schema(description = "upper end, with the qualifier RANGE only") @Nullable BigDecimal valueTo,

        @Nullable Missing missing,

        @Schema(description = "Stand: year, month or day in ISO form, not after the Stichtag")
        Stand asOf,

        @Schema(maxLength = 500) @Nullable String note,

        @Schema(
                pattern = "\\d{3}|OWN",
                description = "number of the document; OWN, or left out, for what the municipality says of itself")
        @Nullable String source,

        @Schema(maxLength = 200, description = "slide, table row or chapter; of an own statement where it is from")
        String sourcePlace) {

    NewFigure figure() {
        return new NewFigure(
                new About(ags, institution),
                null,
                indicator,
                rechtskreis,
                carrier,
                function,
                stage,
                parsed(),
                unit,
                new FigureContent(qualifier, value, valueTo, missing, asOf, note),
                new SourcePlace(Objects.requireNonNullElse(source, SourcePlace.OWN), sourcePlace));
    }

    private Breakdown parsed() {
        try {
            return breakdown == null ? Breakdown.NONE : Breakdown.parse(breakdown);
        } catch (IllegalArgumentException notOne) {
            throw new InvalidInputException("breakdown", "figureview.problem.breakdown");
        }
    }
}
