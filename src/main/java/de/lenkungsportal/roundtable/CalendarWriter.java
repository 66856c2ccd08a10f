package de.lenkungsportal.roundtable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Meetings as an RFC 5545 calendar. Times are written in UTC, computed from the local time in Europe/Berlin, so that no
 * reader needs a time zone of ours. Meetings whose day is not known are left out.
 */
final class CalendarWriter {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int DEFAULT_HOURS = 2;
    private static final int WHOLE_DAY = 10;

    private CalendarWriter() {}

    static String write(List<Meeting> meetings) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Lenkungsportal//Sitzungen//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        meetings.stream()
                .filter(meeting -> meeting.day().iso().length() == WHOLE_DAY)
                .map(CalendarWriter::event)
                .forEach(calendar::add);
        return calendar.toString();
    }

    private static VEvent event(Meeting meeting) {
        var event = new VEvent(false);
        event.add(new Uid(meeting.uid()));
        event.add(new DtStamp(Instant.EPOCH));
        event.add(new Sequence(meeting.sequence()));
        LocalDate day = meeting.day().firstDay();
        LocalTime starts = meeting.starts();
        if (starts == null) {
            event.add(new DtStart<>(day));
            event.add(new DtEnd<>(day.plusDays(1)));
        } else {
            LocalTime ends = meeting.ends();
            Instant from = day.atTime(starts).atZone(ZONE).toInstant();
            Instant to = ends == null
                    ? from.plusSeconds(DEFAULT_HOURS * 3600L)
                    : day.atTime(ends).atZone(ZONE).toInstant();
            event.add(new DtStart<>(from.atOffset(ZoneOffset.UTC).toInstant()));
            event.add(new DtEnd<>(to));
        }
        event.add(new Summary(meeting.heading()));
        event.add(status(meeting.state()));
        String place = meeting.place();
        String video = meeting.videoLink();
        if (place != null || video != null) {
            event.add(new Location(place != null ? place : video));
        }
        String note = meeting.title() == null ? null : meeting.bodyName();
        if (note != null) {
            event.add(new Description(note));
        }
        return event;
    }

    private static Status status(MeetingState state) {
        return switch (state) {
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
            case PLANNED -> ImmutableStatus.VEVENT_TENTATIVE;
            case INVITED, HELD, MINUTES_AGREED -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }
}
