package de.lenkungsportal.survey.review;

import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Round;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where in a round.
 *
 * @param questions what is asked; empty where a source brought the round without a questionnaire
 * @param before the round that changes are told against; null where there is none
 * @param rows in the order of the names
 */
public record Board(
        Round round, List<Question> questions, @Nullable Round before, List<Progress> rows) {

    public Board {
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    public long in(ParticipantState state) {
        return rows.stream().filter(row -> row.participant().state() == state).count();
    }

    /** Those who have their answers still in hand. */
    public List<Progress> withMunicipality() {
        return rows.stream()
                .filter(row -> row.participant().state().isWithMunicipality())
                .toList();
    }

    /** Versions of those who handed in and raise no question, by municipality. */
    public Map<String, Integer> withoutHints() {
        return rows.stream()
                .filter(row -> row.participant().state() == ParticipantState.SUBMITTED)
                .filter(row -> row.work() != null && row.work().hints().isEmpty())
                .collect(Collectors.toMap(
                        row -> row.participant().ags(), row -> row.participant().version()));
    }
}
