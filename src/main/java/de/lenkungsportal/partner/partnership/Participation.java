package de.lenkungsportal.partner.partnership;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a partner takes part.
 *
 * @param weekdays days of office hours, in the order of the week; empty where none are stated
 * @param starts local time, null where none is stated; always together with {@code ends}
 */
public record Participation(
        ParticipationMode mode,
        List<Weekday> weekdays,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable String detail) {

    /** A mode without days, times or detail. */
    public static Participation of(ParticipationMode mode) {
        return new Participation(mode, List.of(), null, null, null);
    }
}
