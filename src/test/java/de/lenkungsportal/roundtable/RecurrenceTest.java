package de.lenkungsportal.roundtable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days a rule names, which rules are refused, and which meeting stands for which day. */
class RecurrenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY | 2016-01-31 | 2016-05-31 | 2016-01-31 2016-02-29 2016-03-31 2016-04-30 2016-05-31",
                "FREQ=MONTHLY;COUNT=3 | 2016-01-30 | 2016-12-31 | 2016-01-30 2016-02-29 2016-03-30",
                "FREQ=MONTHLY;BYMONTHDAY=31 | 2016-01-01 | 2016-04-30 | 2016-01-31 2016-02-29 2016-03-31 2016-04-30",
                "FREQ=MONTHLY;INTERVAL=3 | 2015-11-30 | 2016-06-30 | 2015-11-30 2016-02-29 2016-05-30",
                "FREQ=YEARLY | 2016-02-29 | 2018-12-31 | 2016-02-29 2017-02-28 2018-02-28",
                "FREQ=YEARLY;BYMONTH=1,2 | 2016-01-31 | 2017-02-28 | 2016-01-31 2016-02-29 2017-01-31 2017-02-28",
                "FREQ=WEEKLY;BYDAY=MO,MO;COUNT=3 | 2016-01-04 | 2016-12-31 | 2016-01-04 2016-01-11 2016-01-18",
                "FREQ=MONTHLY;BYMONTHDAY=31,-1 | 2016-01-01 | 2016-12-31 | !",
                "FREQ=MONTHLY;BYDAY=4TH,-1TH;COUNT=3 | 2016-02-01 | 2016-12-31 | 2016-02-25 2016-03-24 2016-03-31",
                "FREQ=MONTHLY;BYDAY=2TH | 2016-01-31 | 2016-03-31 | 2016-02-11 2016-03-10",
                "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=2 | 2016-01-31 | 2016-03-31 | 2016-02-11 2016-03-10",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2016-01-01 | 2016-02-29 | 2016-01-29 2016-02-29",
                "FREQ=YEARLY;BYMONTH=3,9;BYDAY=2TH | 2016-01-07 | 2016-12-31 | 2016-03-10 2016-09-08",
                "freq=weekly;until=20160118 | 2016-01-04 | 2016-12-31 | 2016-01-04 2016-01-11 2016-01-18",
            })
    void eachDayIsNamedOnceAndShortMonthsHaveTheirLastDay(String rule, LocalDate start, LocalDate end, String days) {
        if (days.equals("!")) {
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Recurrence.of(rule));
        } else {
            assertThat(Recurrence.of(rule).days(start, end))
                    .isEqualTo(Arrays.stream(days.split(" ", -1))
                            .map(LocalDate::parse)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0 | rulePart",
                "FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO | rulePart",
                "FREQ=MONTHLY;BYWEEKNO=10 | rulePart",
                "FREQ=YEARLY;BYYEARDAY=100 | rulePart",
                "FREQ=MONTHLY;SKIP=BACKWARD | rulePart",
                "FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD | rulePart",
                "FREQ=MONTHLY;X-OWN=1 | rulePart",
                "FREQ=MONTHLY;INTERVAL=0 | ruleNumber",
                "FREQ=MONTHLY;INTERVAL=-1 | ruleNumber",
                "FREQ=MONTHLY;INTERVAL=1000 | ruleNumber",
                "FREQ=MONTHLY;COUNT=0 | ruleNumber",
                "FREQ=MONTHLY;COUNT=-3 | ruleNumber",
                "FREQ=MONTHLY;COUNT=3;COUNT=4 | ruleTwice",
                "FREQ=MONTHLY;COUNT=3;UNTIL=20161231 | ruleTogether",
                "FREQ=MONTHLY;UNTIL=20161231T100000Z | ruleUntil",
                "FREQ=MONTHLY;UNTIL=20160231 | ruleUntil",
                "FREQ=HOURLY | ruleValue",
                "FREQ=MONTHLY;BYDAY=6TH | ruleValue",
                "FREQ=MONTHLY;BYDAY=0TH | ruleValue",
                "FREQ=MONTHLY;BYMONTHDAY=32 | ruleValue",
                "FREQ=MONTHLY;BYMONTH=13 | ruleValue",
                "FREQ=MONTHLY;BYDAY= | ruleValue",
                "FREQ=WEEKLY;BYDAY=2MO | ruleTogether",
                "FREQ=WEEKLY;BYMONTHDAY=2 | ruleTogether",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU | ruleTogether",
                "FREQ=YEARLY;BYMONTHDAY=2 | ruleTogether",
                "FREQ=MONTHLY;BYDAY=MO,TH;BYSETPOS=1 | ruleTogether",
                "FREQ=MONTHLY;BYMONTHDAY=15,31 | ruleMonthDay",
                "INTERVAL=2 | rule",
                "jeden Monat | rule",
                "FREQ=MONTHLY; | rule",
            })
    void whatCannotBeComputedIsRefusedWithASentenceOfItsOwn(String rule, String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Recurrence.of(rule))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo("roundtable.problem." + key)));
    }

    @Test
    void aRuleWithoutAnyDayIsRefused() {
        CadencePhase never = phase("FREQ=YEARLY;BYMONTH=3", "2016-04-01", CadencePhase.Precision.DAY, "2016-12-31");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Cadence.check(never));
        Cadence.check(phase("FREQ=YEARLY;BYMONTH=3", "2016-04-01", CadencePhase.Precision.DAY, null));
    }

    @Test
    void oneMeetingStandsForOneExpectedMeeting() {
        var cadence = cadence(phase("FREQ=WEEKLY;BYDAY=MO,TH", "2016-01-04", CadencePhase.Precision.PERIOD, null));
        List<ExpectedMeeting> expected =
                cadence.expected(List.of(on("a", "2016-01-07", MeetingState.HELD)), LocalDate.of(2016, 1, 10));
        assertThat(expected.stream().map(ExpectedMeeting::meeting)).containsExactly(null, "a");
        expected = cadence.expected(
                List.of(
                        on("a", "2016-01-05", MeetingState.HELD),
                        on("b", "2016-01-06", MeetingState.HELD),
                        on("c", "2016-01-08", MeetingState.HELD)),
                LocalDate.of(2016, 1, 10));
        assertThat(expected.stream().map(ExpectedMeeting::meeting)).containsExactly("a", "b");
    }

    @Test
    void aMeetingThatOnlyOneOfTwoPhasesCanHaveIsLeftToThatOne() {
        var cadence = cadence(
                phase("FREQ=MONTHLY;COUNT=1", "2016-01-10", CadencePhase.Precision.PERIOD, null),
                phase("FREQ=WEEKLY;COUNT=1", "2016-01-18", CadencePhase.Precision.PERIOD, null));
        List<ExpectedMeeting> expected = cadence.expected(
                List.of(on("early", "2016-01-05", MeetingState.HELD), on("late", "2016-01-20", MeetingState.HELD)),
                LocalDate.of(2016, 2, 1));
        assertThat(expected.stream().map(ExpectedMeeting::meeting)).containsExactly("early", "late");
    }

    private static Cadence cadence(CadencePhase... phases) {
        return new Cadence(List.of(phases));
    }

    private static CadencePhase phase(
            String rule, String start, CadencePhase.Precision precision, @Nullable String end) {
        return new CadencePhase(
                CadencePhase.Kind.RULE,
                rule,
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                precision,
                null,
                null,
                null);
    }

    private static Cadence.OnRecord on(String id, String day, MeetingState state) {
        return new Cadence.OnRecord(id, new Stand(day), null, state);
    }
}
