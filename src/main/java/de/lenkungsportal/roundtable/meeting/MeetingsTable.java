package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;
import java.util.Locale;

/** Meetings of one body, the newest first. */
public class MeetingsTable extends DataTable {

    private static final List<String> COLUMNS = List.of("day", "meetingState", "place", "attended", "heads");

    public MeetingsTable(RoundtableWords words, List<Meeting> meetings) {
        super(
                words.text("meetings.title"),
                COLUMNS.stream().map(column -> words.text("column." + column)).toList());
        addClassName("lp-meetings");
        each(
                words.messages(),
                meetings,
                meeting -> row(
                        day(words, meeting),
                        state(words, meeting.state()),
                        words.or(meeting.content().place()),
                        new Span(meeting.isAttendanceKnown() ? String.valueOf(attended(meeting)) : ""),
                        meeting.content().heads() == null
                                ? words.missingChip(words.text("unknown"))
                                : new Span(String.valueOf(meeting.content().heads()))));
    }

    public static long attended(Meeting meeting) {
        return meeting.participants().stream()
                .filter(each -> each.presence() == Participant.Presence.ATTENDED)
                .count();
    }

    private static Component day(RoundtableWords words, Meeting meeting) {
        var day = new Div(new Anchor(Addresses.meeting(meeting.id()), when(words, meeting)));
        day.addClassName("lp-register-what");
        if (meeting.content().title() != null) {
            var title = new Span(meeting.content().title());
            title.addClassName("lp-label");
            day.add(title);
        }
        return day;
    }

    /** Day and time, as far as they are known. */
    static String when(RoundtableWords words, Meeting meeting) {
        String day = GermanFormat.stand(meeting.day());
        return meeting.starts() == null ? day : words.text("next.at", day, RoundtableWords.time(meeting.starts()));
    }

    static Span state(RoundtableWords words, MeetingState state) {
        var chip = new Span(words.label(state));
        chip.addClassNames(
                "lp-met", "lp-met-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return chip;
    }
}
