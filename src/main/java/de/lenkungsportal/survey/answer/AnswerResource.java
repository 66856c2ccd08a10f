package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a municipality in a round over HTTP.
 *
 * @param version of all of it: grows with every write
 * @param dueOn until when it is handed in
 * @param open codes of the questions that wait for an answer
 */
@Schema(name = "Answers")
record AnswerResource(
        String id,
        int version,
        String round,
        String ags,
        String municipality,
        ParticipantState state,
        Entry entry,
        @Nullable LocalDate dueOn,
        @Nullable Stand asOf,
        @Nullable String sourceName,
        @Nullable Instant submittedAt,
        List<String> open,
        List<One> answers)
        implements Versioned {

    static AnswerResource of(AnswerForm form) {
        Participant participant = form.participant();
        return new AnswerResource(
                participant.id(),
                form.version(),
                participant.round(),
                participant.ags(),
                participant.name(),
                participant.state(),
                form.entry(),
                Entry.due(form.round(), participant).orElse(null),
                participant.asOf(),
                participant.sourceName(),
                participant.submittedAt(),
                form.open().stream().map(each -> each.code()).toList(),
                form.questions().stream()
                        .map(each -> One.of(form.answer(each.code()), each.label()))
                        .toList());
    }

    /**
     * The answer to one question; everything is null where it is open.
     *
     * @param label of the question
     * @param typed what was typed and cannot be read as a value yet
     */
    @Schema(name = "Answer")
    record One(
            String question,
            @Nullable String label,
            @Nullable Qualifier qualifier,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable Unit unit,
            @Nullable Missing missing,
            Set<String> categories,
            @Nullable String note,
            @Nullable Stand asOf,
            @Nullable String sourceName,
            @Nullable String typed) {

        static One of(Answer answer, @Nullable String label) {
            return new One(
                    answer.question(),
                    label,
                    answer.qualifier(),
                    answer.value(),
                    answer.valueTo(),
                    answer.unit(),
                    answer.missing(),
                    new TreeSet<>(answer.categories()),
                    answer.note(),
                    answer.asOf(),
                    answer.sourceName(),
                    answer.typed());
        }
    }

    /**
     * The body of a write.
     *
     * @param answers those that are to be saved; questions that are not named stay as they are
     */
    record AnswersInput(
            @Nullable Stand asOf,
            @Nullable String sourceName,
            @Nullable List<AnswerInput> answers) {

        AnswerService.Common common() {
            return new AnswerService.Common(asOf, sourceName);
        }

        Map<String, AnswerContent> contents() {
            var contents = new LinkedHashMap<String, AnswerContent>();
            Objects.requireNonNullElse(answers, List.<AnswerInput>of())
                    .forEach(each -> contents.put(each.question(), each.content()));
            return contents;
        }
    }

    /** @param question its code */
    record AnswerInput(
            String question,
            @Nullable Qualifier qualifier,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable Unit unit,
            @Nullable Missing missing,
            @Nullable List<String> categories,
            @Nullable String note,
            @Nullable Stand asOf,
            @Nullable String sourceName) {

        AnswerContent content() {
            return new AnswerContent(
                    qualifier,
                    value,
                    valueTo,
                    unit,
                    missing,
                    categories == null ? Set.of() : Set.copyOf(categories),
                    note,
                    asOf,
                    sourceName,
                    null);
        }
    }
}
