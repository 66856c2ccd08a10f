package de.lenkungsportal.roundtable.calendar;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingRepository;
import de.lenkungsportal.security.Readers;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A single meeting as a calendar file, to open in a calendar or to attach to a mail. */
@Service
public class MeetingCalendarService {

    private final MeetingRepository meetings;
    private final CalendarFeedRepository feeds;
    private final CalendarWriter writer;

    MeetingCalendarService(MeetingRepository meetings, CalendarFeedRepository feeds, CalendarWriter writer) {
        this.meetings = meetings;
        this.feeds = feeds;
        this.writer = writer;
    }

    /**
     * @throws NotFoundException when there is no such meeting
     * @throws InvalidInputException when its day is not known
     */
    @Readers
    @Transactional(readOnly = true)
    public DocumentFile file(String id) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> new NotFoundException("meeting", id));
        if (!meeting.isDayKnown()) {
            throw new InvalidInputException("day", "calendarfeed.problem.day");
        }
        String calendar = writer.single(meeting, feeds.changed(id).get(id));
        return new DocumentFile(
                "sitzung-" + meeting.day().iso() + ".ics",
                "text/calendar;charset=UTF-8",
                calendar.getBytes(StandardCharsets.UTF_8));
    }
}
