package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.survey.Questionnaire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as the API says it.
 *
 * @param number the Fassung
 * @param basedOn id of the questionnaire that it follows
 */
@Schema(name = "Questionnaire")
record QuestionnaireResource(
        String id,
        int version,
        String title,
        int number,
        @Nullable String basedOn,
        @Nullable String note,
        List<QuestionResource> questions)
        implements Versioned {

    static QuestionnaireResource of(Questionnaire questionnaire) {
        return new QuestionnaireResource(
                questionnaire.id(),
                questionnaire.version(),
                questionnaire.title(),
                questionnaire.number(),
                questionnaire.basedOn(),
                questionnaire.note(),
                QuestionnaireContent.of(questionnaire).questions().stream()
                        .map(QuestionResource::of)
                        .toList());
    }

    /**
     * A questionnaire in the list.
     *
     * @param questions how many it has
     * @param rounds how many rounds ask by it; it is changed no more where there are any
     */
    @Schema(name = "QuestionnaireInList")
    record InList(
            String id,
            int version,
            String title,
            int number,
            @Nullable String basedOn,
            @Nullable String note,
            int questions,
            int rounds) {

        static final Columns<InList> COLUMNS = Columns.of(InList.class);

        static InList of(QuestionnaireSummary summary) {
            return new InList(
                    summary.id(),
                    summary.version(),
                    summary.title(),
                    summary.number(),
                    summary.basedOn(),
                    summary.note(),
                    summary.questions(),
                    summary.rounds());
        }
    }

    /** A questionnaire that was deleted and can be brought back. */
    record DeletedQuestionnaireResource(
            String id, String title, int number, @Nullable Instant deletedAt) {

        static DeletedQuestionnaireResource of(DeletedQuestionnaire deleted) {
            return new DeletedQuestionnaireResource(deleted.id(), deleted.title(), deleted.number(), deleted.at());
        }
    }

    /**
     * The body of a new questionnaire or of a change.
     *
     * @param basedOn id of the questionnaire that a new one follows; a change leaves it as it is
     * @param questions in their order; a new one that follows another has its questions where none are given
     * @param reason why it is changed
     */
    record QuestionnaireInput(
            @Schema(maxLength = 120) String title,

            @Schema(maxLength = 2000) @Nullable String note,

            @Nullable String basedOn,
            @Nullable List<QuestionResource> questions,

            @Schema(maxLength = 500) @Nullable String reason) {

        QuestionnaireContent content() {
            return new QuestionnaireContent(
                    title,
                    note,
                    Objects.requireNonNullElse(questions, List.<QuestionResource>of()).stream()
                            .map(QuestionResource::content)
                            .toList());
        }
    }
}
