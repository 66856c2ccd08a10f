package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.ExpectedMeeting;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingFilter;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.roundtable.meeting.MeetingsTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meetings of a body that are on record, and those that its cadence asks for without one. */
final class BodySheet {

    private static final List<String> COLUMNS =
            List.of("day", "begins", "ends", "meeting", "meetingState", "place", "attended", "heads", "source");

    private BodySheet() {}

    static Sheet of(RoundtableWords words, BodyService bodies, MeetingService meetings, Body body) {
        var rows = new ArrayList<List<@Nullable Object>>();
        meetings.stream(MeetingFilter.ofBody(body.id()), meeting -> rows.add(row(words, meeting)));
        BodyExpectation owed = bodies.expectation(body.id());
        var cadence = new CadenceWords(words);
        owed.expected().stream()
                .filter(each -> each.state() == ExpectedMeeting.State.WITHOUT_RECORD && each.meeting() == null)
                .forEach(each -> rows.add(Arrays.asList(
                        each.from().equals(each.to()) ? each.from() : cadence.when(each.from(), each.to()),
                        each.starts(),
                        null,
                        null,
                        words.text("expected." + each.state().name()),
                        null,
                        null,
                        null,
                        words.text("cadence.wording", cadence.cadence(body.cadence())))));
        return new Sheet(
                "gremium-" + body.id(),
                List.of(
                        words.text("body.title", body.name(), words.city(body.municipality())),
                        words.sourceText(body.source())),
                COLUMNS.stream().map(column -> words.text("column." + column)).toList(),
                rows);
    }

    private static List<@Nullable Object> row(RoundtableWords words, Meeting meeting) {
        return Arrays.asList(
                meeting.day(),
                meeting.starts(),
                meeting.ends(),
                meeting.heading(),
                words.label(meeting.state()),
                meeting.content().place(),
                MeetingsTable.attended(meeting),
                meeting.content().heads(),
                words.sourceText(meeting.source()));
    }
}
