package de.lenkungsportal.roundtable;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which meetings; an empty set or null leaves that side open. */
public record MeetingFilter(
        Set<String> ags,
        Set<String> bodies,
        Set<MeetingState> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final MeetingFilter ALL = new MeetingFilter(Set.of(), Set.of(), Set.of(), null, null);

    public static MeetingFilter ofBody(String body) {
        return new MeetingFilter(Set.of(), Set.of(body), Set.of(), null, null);
    }
}
