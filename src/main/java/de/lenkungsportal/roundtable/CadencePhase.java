package de.lenkungsportal.roundtable;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a cadence. A phase ends on its last day, or where the next one begins.
 *
 * @param rule RFC 5545 recurrence, for example {@code FREQ=MONTHLY;COUNT=6}; with {@link Kind#RULE} only
 * @param startsOn first day of the phase, and of the recurrence
 * @param precision whether the rule names the day, or only the week, month or quarter
 * @param starts local time in Europe/Berlin
 * @param minutes planned length
 * @param wording as the source puts it
 */
public record CadencePhase(
        Kind kind,
        @Nullable String rule,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Precision precision,
        @Nullable LocalTime starts,
        @Nullable Integer minutes,
        @Nullable String wording) {

    /** How the phase is described. */
    public enum Kind {
        RULE,
        AS_NEEDED,
        NOT_STATED
    }

    /** What of the date is fixed. */
    public enum Precision {
        DAY,
        /** A meeting anywhere in the period of the rule counts. */
        PERIOD
    }
}
