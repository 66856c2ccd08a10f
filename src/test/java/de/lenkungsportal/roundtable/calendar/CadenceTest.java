package de.lenkungsportal.roundtable.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.roundtable.Cadence;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recurrences of local days, and the calendar that is written from them. */
class CadenceTest {

    private static final CadencePhase WEEKLY = new CadencePhase(
            CadencePhase.Kind.RULE,
            "FREQ=WEEKLY",
            LocalDate.of(2016, 3, 14),
            null,
            CadencePhase.Precision.DAY,
            LocalTime.of(9, 0),
            60,
            null);

    @ParameterizedTest
    @CsvSource({"2016-03-21", "2016-03-28", "2016-10-24", "2016-10-31"})
    void aWeeklyMeetingAtNineStaysAtNineWhenTheClocksChange(LocalDate day) {
        assertThat(new Cadence(List.of(WEEKLY)).expected(List.of(), LocalDate.of(2016, 11, 30)))
                .filteredOn(each -> each.day().equals(day))
                .singleElement()
                .satisfies(each -> assertThat(each.starts()).isEqualTo(LocalTime.of(9, 0)));
        var event = Biweekly.parse(CalendarWriter.write("Austausch", List.of(at(day)), Map.of()))
                .first()
                .getEvents()
                .getFirst();
        var starts = event.getDateStart().getValue().toInstant().atZone(ZoneId.of("Europe/Berlin"));
        assertThat(starts.toLocalDate()).isEqualTo(day);
        assertThat(starts.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void aPhaseEndsWhereTheNextOneBegins() {
        var asNeeded = new CadencePhase(
                CadencePhase.Kind.AS_NEEDED,
                null,
                LocalDate.of(2016, 4, 4),
                null,
                CadencePhase.Precision.PERIOD,
                null,
                null,
                null);
        assertThat(new Cadence(List.of(WEEKLY, asNeeded)).expected(List.of(), LocalDate.of(2016, 12, 31)))
                .hasSize(3);
    }

    private static Meeting at(LocalDate day) {
        var content =
                new MeetingContent(null, Stand.of(day), LocalTime.of(9, 0), null, null, null, null, null, List.of());
        return new Meeting("x", "b", "Austausch", null, null, content, MeetingState.PLANNED, null, 1);
    }
}
