package de.lenkungsportal.survey.answer;

import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a municipality may change its answers now, and if not, why. */
public enum Entry {
    WRITABLE,
    /** The round is being set up. */
    NOT_OPEN,
    /** Handed in; the steering group may ask back. */
    SUBMITTED,
    /** In the figures of the round; the steering group may open it again. */
    APPROVED,
    /** The round is done. */
    LOCKED;

    static Entry of(Round round, Participant participant) {
        if (round.state() == RoundState.PREPARED) {
            return NOT_OPEN;
        }
        if (participant.state() == ParticipantState.APPROVED) {
            return APPROVED;
        }
        if (round.state() == RoundState.LOCKED) {
            return LOCKED;
        }
        return participant.state().isWithMunicipality() ? WRITABLE : SUBMITTED;
    }

    /** The day until which the municipality hands in; empty where the round has none. */
    static Optional<LocalDate> due(Round round, Participant participant) {
        return Optional.ofNullable(participant.dueOn()).or(() -> Optional.ofNullable(round.dueOn()));
    }

    /** Whether the due day is over. Who was asked back answers after it as well. */
    static boolean isLate(Round round, Participant participant, LocalDate today) {
        return participant.state() != ParticipantState.QUERY
                && due(round, participant).map(day -> day.isBefore(today)).orElse(false);
    }
}
