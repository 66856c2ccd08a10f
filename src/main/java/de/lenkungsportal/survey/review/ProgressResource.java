package de.lenkungsportal.survey.review;

import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Question;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a municipality is, as the API says it. What follows the state is null where it is not for the reader.
 *
 * @param answered how many of the questions are answered
 * @param open codes of required questions that are not answered
 * @param hints what is doubted, each as question and kind of the hint
 * @param changed codes of questions whose figure says something else than in the round before
 * @param queries questions back to it that are not settled
 * @param reminded how often it was reminded by hand
 */
record ProgressResource(
        String round,
        String ags,
        String municipality,
        ParticipantState state,
        @Nullable Integer answered,
        @Nullable Integer questions,
        @Nullable List<String> open,
        @Nullable List<String> hints,
        @Nullable List<String> changed,
        @Nullable Integer queries,
        @Nullable Integer reminded) {

    static final Columns<ProgressResource> COLUMNS = Columns.of(ProgressResource.class);

    static ProgressResource of(Progress progress) {
        Participant participant = progress.participant();
        Progress.Work work = progress.work();
        if (work == null) {
            return new ProgressResource(
                    participant.round(),
                    participant.ags(),
                    participant.name(),
                    participant.state(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        return new ProgressResource(
                participant.round(),
                participant.ags(),
                participant.name(),
                participant.state(),
                work.answered(),
                work.questions(),
                work.hints().stream()
                        .filter(hint -> hint.kind() == Hint.Kind.OPEN)
                        .map(Hint::question)
                        .toList(),
                work.hints().stream()
                        .filter(hint -> hint.kind() != Hint.Kind.OPEN)
                        .map(hint -> hint.question() + ":" + hint.kind())
                        .toList(),
                Stream.concat(work.changes().stream().map(Progress.Change::question), work.changedProfile().stream())
                        .map(Question::code)
                        .toList(),
                work.openQueries(),
                work.reminded());
    }
}
