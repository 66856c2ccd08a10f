package de.lenkungsportal.roundtable.calendar;

import de.lenkungsportal.roundtable.BerlinTime;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Meetings as an RFC 5545 calendar. Times are local to Europe/Berlin, and the calendar carries that zone with its changes of the
 * clocks. Meetings whose day is not known are left out.
 */
public final class CalendarWriter {

    private static final Duration REFRESH = Duration.ofHours(4);
    private static final int DEFAULT_HOURS = 2;
    private static final int WHOLE_DAY = 10;

    private CalendarWriter() {}

    /**
     * @param name of the calendar, as it stands in the list of calendars
     * @param changed when each meeting was last written, by id; one from the sources has no such time
     */
    static String write(String name, List<Meeting> meetings, Map<String, Instant> changed) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Lenkungsportal//Sitzungen//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        // Most calendars know only these two, which are older than RFC 7986.
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(BerlinTime.definition());
        meetings.stream()
                .filter(meeting -> meeting.day().iso().length() == WHOLE_DAY)
                .map(meeting -> event(meeting, changed.get(meeting.id())))
                .forEach(calendar::add);
        return calendar.toString();
    }

    private static VEvent event(Meeting meeting, @Nullable Instant changed) {
        var event = new VEvent(false);
        event.add(new Uid(meeting.uid()));
        event.add(new DtStamp(Objects.requireNonNullElse(changed, Instant.EPOCH)));
        if (changed != null) {
            event.add(new LastModified(changed));
        }
        event.add(new Sequence(meeting.sequence()));
        LocalDate day = meeting.day().firstDay();
        LocalTime starts = meeting.starts();
        if (starts == null) {
            event.add(new DtStart<>(day));
            event.add(new DtEnd<>(day.plusDays(1)));
        } else {
            LocalTime ends = meeting.ends();
            ZonedDateTime from = day.atTime(starts).atZone(BerlinTime.ZONE);
            event.add(new DtStart<>(from));
            event.add(new DtEnd<>(
                    ends == null
                            ? from.plusHours(DEFAULT_HOURS)
                            : day.atTime(ends).atZone(BerlinTime.ZONE)));
        }
        event.add(new Summary(meeting.heading()));
        event.add(status(meeting.state()));
        String place = meeting.content().place();
        String video = meeting.content().videoLink();
        if (place != null || video != null) {
            event.add(new Location(place != null ? place : video));
        }
        String about = Stream.of(
                        meeting.municipality(), meeting.content().title() == null ? null : meeting.bodyName(), video)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        if (!about.isEmpty()) {
            event.add(new Description(about));
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
