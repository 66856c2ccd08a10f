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
 * @param day as precise as it is known; a planned one is a day
 * @param starts local time in Europe/Berlin
 * @param heads how many people took part, null where that is not known
 * @param source null for an own entry
 */
public record Meeting(
        String id,
        String body,
        String bodyName,
        @Nullable String ags,
        @Nullable String municipality,
        @Nullable String title,
        Stand day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable String place,
        @Nullable String videoLink,
        MeetingState state,
        @Nullable Integer heads,
        @Nullable String note,
        List<Participant> participants,
        @Nullable SourcePlace source,
        int version) {

    /** The title, or the name of the body. */
    public String heading() {
        String own = title;
        return own == null ? bodyName : own;
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
