package de.lenkungsportal.roundtable.calendar;

import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.report.CalendarText;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.BerlinTime;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingState;
import java.net.URI;
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
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Meetings as an RFC 5545 calendar. Times are local to Europe/Berlin, and the calendar carries that zone with its changes of the
 * clocks. Meetings whose day is not known are left out.
 */
@Component
class CalendarWriter {

    private static final Duration REFRESH = Duration.ofHours(4);
    private static final int DEFAULT_HOURS = 2;

    private final Messages messages;
    private final PortalAddress portal;

    CalendarWriter(Messages messages, PortalAddress portal) {
        this.messages = messages;
        this.portal = portal;
    }

    /**
     * A calendar to subscribe to.
     *
     * @param name of the calendar, as it stands in the list of calendars
     * @param changed when each meeting was last written, by id; one from the sources has no such time
     */
    String feed(String name, List<Meeting> meetings, Map<String, Instant> changed) {
        var calendar = calendar();
        calendar.add(new Name(name));
        // Most calendars know only these two, which are older than RFC 7986.
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(BerlinTime.definition());
        meetings.stream()
                .filter(Meeting::isDayKnown)
                .map(meeting -> event(meeting, changed.get(meeting.id())))
                .forEach(calendar::add);
        return CalendarText.of(calendar);
    }

    /** One meeting, without a name of a calendar, for which programs would make a calendar of its own. */
    String single(Meeting meeting, @Nullable Instant changed) {
        var calendar = calendar();
        calendar.add(BerlinTime.definition());
        calendar.add(event(meeting, changed));
        return CalendarText.of(calendar);
    }

    private static Calendar calendar() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Lenkungsportal//Sitzungen//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private VEvent event(Meeting meeting, @Nullable Instant changed) {
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
        event.add(new Summary(
                meeting.state() == MeetingState.CANCELLED ? text("cancelled", meeting.heading()) : meeting.heading()));
        event.add(status(meeting.state()));
        String link = portal.of(Addresses.meeting(meeting.id()));
        event.add(new Url(URI.create(link)));
        String place = meeting.content().place();
        String video = meeting.content().videoLink();
        if (place != null || video != null) {
            event.add(new Location(place != null ? place : video));
        }
        event.add(new Description(description(meeting, link)));
        return event;
    }

    /** Line by line who meets, where the video is, what was noted, and where the meeting stands in the portal. */
    private String description(Meeting meeting, String link) {
        String town = meeting.municipality();
        String video = meeting.content().videoLink();
        return Stream.of(
                        town == null ? meeting.bodyName() : text("who", meeting.bodyName(), town),
                        video == null ? null : text("video", video),
                        meeting.content().note(),
                        text("link", link))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String text(String key, Object... arguments) {
        return messages.text("calendarfeed.event." + key, arguments);
    }

    private static Status status(MeetingState state) {
        return switch (state) {
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
            case PLANNED -> ImmutableStatus.VEVENT_TENTATIVE;
            case INVITED, HELD, MINUTES_AGREED -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }
}
