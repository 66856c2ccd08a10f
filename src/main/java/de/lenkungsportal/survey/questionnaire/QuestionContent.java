package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks.ForFigure;
import de.lenkungsportal.survey.Question.Asks.ForProfile;
import de.lenkungsportal.survey.Question.Break;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people say of one question: it asks for a figure, or for a dimension of the profile.
 *
 * @param code empty for one that is made from the label
 * @param units that an answer may have, the usual one first; empty where a dimension is asked for
 * @param change what differs from the question of the same code in the questionnaire before
 */
public record QuestionContent(
        String code,
        String label,
        @Nullable String help,
        boolean required,
        @Nullable String partOf,
        @Nullable Indicator indicator,
        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable StaffFunction function,
        @Nullable Stage stage,
        Breakdown breakdown,
        List<Unit> units,
        @Nullable ProfileDimension dimension,
        @Nullable Break change,
        @Nullable String changeNote) {

    public QuestionContent {
        units = List.copyOf(units);
    }

    public static QuestionContent of(Question question) {
        return switch (question.asks()) {
            case ForFigure figure ->
                new QuestionContent(
                        question.code(),
                        question.label(),
                        question.help(),
                        question.required(),
                        question.partOf(),
                        figure.indicator(),
                        figure.rechtskreis(),
                        figure.carrier(),
                        figure.function(),
                        figure.stage(),
                        figure.breakdown(),
                        figure.units(),
                        null,
                        question.change(),
                        question.changeNote());
            case ForProfile profile ->
                new QuestionContent(
                        question.code(),
                        question.label(),
                        question.help(),
                        question.required(),
                        question.partOf(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Breakdown.NONE,
                        List.of(),
                        profile.dimension(),
                        question.change(),
                        question.changeNote());
        };
    }

    QuestionContent changed(@Nullable Break by, @Nullable String note) {
        return new QuestionContent(
                code,
                label,
                help,
                required,
                partOf,
                indicator,
                rechtskreis,
                carrier,
                function,
                stage,
                breakdown,
                units,
                dimension,
                by,
                note);
    }

    /** Whether both ask for the same, in whatever unit. */
    boolean asksAs(QuestionContent other) {
        return asked().equals(other.asked());
    }

    private QuestionContent asked() {
        return new QuestionContent(
                "",
                "",
                null,
                false,
                null,
                indicator,
                rechtskreis,
                carrier,
                function,
                stage,
                breakdown,
                List.of(),
                dimension,
                null,
                null);
    }

    /** Whether an answer has another unit; their order does not count. */
    boolean hasOtherUnits(QuestionContent other) {
        return indicator != null
                && other.indicator != null
                && !Set.copyOf(units).equals(Set.copyOf(other.units));
    }
}
