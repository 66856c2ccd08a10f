package de.lenkungsportal.roundtable;

import de.lenkungsportal.platform.Later;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings; an empty set or null leaves that side open.
 *
 * @param later whether meetings of bodies with a Stand after the Stichtag are among them
 */
public record MeetingFilter(
        Set<String> ags,
        Set<String> bodies,
        Set<MeetingState> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Later later) {

    public static final MeetingFilter ALL = new MeetingFilter(Set.of(), Set.of(), Set.of(), null, null, Later.SHOWN);

    public static MeetingFilter ofBody(String body) {
        return new MeetingFilter(Set.of(), Set.of(body), Set.of(), null, null, Later.SHOWN);
    }
}
