package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body.
 *
 * @param ags of the body, null for the state
 * @param source null for an own entry
 * @param asOf Stand of the body that meets; null where that is an own entry
 */
public record Meeting(
        String id,
        String body,
        String bodyName,
        @Nullable String ags,
        @Nullable String municipality,
        MeetingContent content,
        MeetingState state,
        @Nullable SourcePlace source,
        @Nullable Stand asOf,
        int version) {

    private static final int WHOLE_DAY = 10;

    /** The same meeting as it was in an earlier version. */
    Meeting was(int then, MeetingContent said, MeetingState state) {
        return new Meeting(id, body, bodyName, ags, municipality, said, state, source, asOf, then);
    }

    /** The title, or the name of the body. */
    public String heading() {
        String own = content.title();
        return own == null ? bodyName : own;
    }

    public Stand day() {
        return content.day();
    }

    /** Whether the day is known, and not only the month or the year. */
    public boolean isDayKnown() {
        return day().iso().length() == WHOLE_DAY;
    }

    public @Nullable LocalTime starts() {
        return content.starts();
    }

    public @Nullable LocalTime ends() {
        return content.ends();
    }

    public List<Participant> participants() {
        return content.participants();
    }

    /** Whether it was said of any participant whether they came. */
    public boolean isAttendanceKnown() {
        return participants().stream().anyMatch(each -> each.presence() != Participant.Presence.INVITED);
    }

    /** Whether participants are named and nobody said yet of any of them whether they came. */
    public boolean isAttendanceOpen() {
        return !participants().isEmpty()
                && participants().stream().allMatch(each -> each.presence() == Participant.Presence.INVITED);
    }

    /** Stable over every edit. */
    public String uid() {
        return "sitzung-" + id + "@lenkungsportal";
    }

    /** Rises with every edit. */
    public int sequence() {
        return version - 1;
    }
}
