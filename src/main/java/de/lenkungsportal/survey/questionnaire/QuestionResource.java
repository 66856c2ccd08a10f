package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.survey.Question.Break;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question as the API says and takes it: of a figure, or of a dimension of the profile.
 *
 * @param code made from the label where it is left out; the same as in the questionnaire before, so that rounds can be compared
 * @param required whether it must be answered to hand in; yes where it is left out
 * @param partOf code of the question of the total that this is a part of
 * @param stage of the figure; ACTUAL where it is left out
 * @param breakdown DIMENSION=VALUE, several parted by semicolons; null for the whole
 * @param units that an answer may have, the usual one first
 * @param change what differs from the question of the same code before; UNIT follows from the units
 * @param changeNote said to whoever compares across the change
 */
@Schema(name = "Question")
record QuestionResource(
        @Schema(maxLength = 60, pattern = "[a-z0-9]+(-[a-z0-9]+)*") @Nullable String code,

        @Schema(maxLength = 200) String label,

        @Schema(maxLength = 1000) @Nullable String help,

        @Nullable Boolean required,
        @Nullable String partOf,

        @Schema(type = "string", pattern = "[A-Z][A-Z0-9_]{0,59}") @Nullable Indicator indicator,

        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable StaffFunction function,
        @Nullable Stage stage,
        @Nullable String breakdown,
        @Nullable List<Unit> units,

        @Schema(type = "string", pattern = "[A-Z][A-Z0-9_]{0,59}") @Nullable ProfileDimension dimension,

        @Nullable Break change,

        @Schema(maxLength = 500) @Nullable String changeNote) {

    static QuestionResource of(QuestionContent question) {
        return new QuestionResource(
                question.code(),
                question.label(),
                question.help(),
                question.required(),
                question.partOf(),
                question.indicator(),
                question.rechtskreis(),
                question.carrier(),
                question.function(),
                question.stage(),
                question.breakdown().isNone() ? null : question.breakdown().toString(),
                question.units(),
                question.dimension(),
                question.change(),
                question.changeNote());
    }

    QuestionContent content() {
        return new QuestionContent(
                Objects.requireNonNullElse(code, ""),
                Objects.requireNonNullElse(label, ""),
                help,
                !Boolean.FALSE.equals(required),
                partOf,
                indicator,
                rechtskreis,
                carrier,
                function,
                stage,
                parts(),
                Objects.requireNonNullElse(units, List.<Unit>of()),
                dimension,
                change,
                changeNote);
    }

    private Breakdown parts() {
        try {
            return breakdown == null ? Breakdown.NONE : Breakdown.parse(breakdown);
        } catch (IllegalArgumentException | NullPointerException notCodes) {
            throw new InvalidInputException("breakdown", "surveyquestionnaire.problem.breakdownCodes");
        }
    }
}
