package de.lenkungsportal.roundtable;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a body meets next.
 *
 * @param from the first day that it can be
 * @param to the last; the same where the day is fixed
 * @param starts local time in Europe/Berlin
 * @param meeting id of the planned meeting, null where the cadence alone asks for it
 */
public record NextMeeting(
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime starts,
        @Nullable String meeting) {

    public boolean isDayFixed() {
        return from.equals(to);
    }
}
