package de.lenkungsportal.roundtable;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that the cadence of a body asks for.
 *
 * @param phase number of the phase, from 0
 * @param day as the rule has it
 * @param from first day on which a meeting counts for it
 * @param to last day on which a meeting counts for it
 * @param meeting id of the meeting on record, null where there is none
 */
public record ExpectedMeeting(
        int phase,
        LocalDate day,
        @Nullable LocalTime starts,
        LocalDate from,
        LocalDate to,
        State state,
        @Nullable String meeting) {

    /** What is on record. */
    public enum State {
        HELD,
        PLANNED,
        CANCELLED,
        /** The period is over and nothing is on record. */
        WITHOUT_RECORD,
        /** The period is not over yet. */
        DUE
    }
}
