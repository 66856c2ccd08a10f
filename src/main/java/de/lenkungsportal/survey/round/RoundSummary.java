package de.lenkungsportal.survey.round;

import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Round;
import java.util.Map;

/**
 * A round in the list of all.
 *
 * @param counts how many municipalities stand where; a state that none is in is left out
 */
public record RoundSummary(Round round, Map<ParticipantState, Integer> counts) {

    public RoundSummary {
        counts = Map.copyOf(counts);
    }

    public int participants() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int in(ParticipantState state) {
        return counts.getOrDefault(state, 0);
    }

    public int approved() {
        return in(ParticipantState.APPROVED);
    }
}
