package de.lenkungsportal.roundtable;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a meeting as it shall be.
 *
 * @param day year, month or day in ISO form; a day for one that is still to come
 */
public record MeetingChange(
        @Nullable String title,
        @Nullable String day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable String place,
        @Nullable String videoLink,
        @Nullable Integer heads,
        @Nullable String note,
        List<Participant> participants) {

    public static MeetingChange of(Meeting meeting) {
        return new MeetingChange(
                meeting.title(),
                meeting.day().iso(),
                meeting.starts(),
                meeting.ends(),
                meeting.place(),
                meeting.videoLink(),
                meeting.heads(),
                meeting.note(),
                meeting.participants());
    }
}
