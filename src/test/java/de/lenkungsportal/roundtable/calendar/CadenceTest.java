package de.lenkungsportal.roundtable.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.roundtable.Cadence;
import de.lenkungsportal.roundtable.CadencePhase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recurrences of local days. */
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
}
