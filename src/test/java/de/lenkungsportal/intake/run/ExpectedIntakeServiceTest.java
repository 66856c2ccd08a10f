package de.lenkungsportal.intake.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Distribution.Interval;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.SeriesKey;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is still to come in a span of time, from the forecast of the counts of Dortmund up to week 10 of 2016. */
@PortalTest
class ExpectedIntakeServiceTest {

    private static final String DORTMUND = "05913000";
    private static final SeriesKey CUSTOMERS =
            new SeriesKey(DORTMUND, Rechtskreis.SGB_II, Unit.CUSTOMER, Origin.ALL, Frequency.WEEK);

    @Autowired
    private ExpectedIntakeService service;

    @Autowired
    private ForecastRunService runs;

    @Autowired
    private SignIn signIn;

    @Test
    void theWholeHorizonIsTheTotalThatIsCalibratedOnItsOwn() throws Exception {
        ForecastRun run = run();
        ExpectedIntake all = expected(
                run.steps().getFirst().periodStart(), run.steps().getLast().periodStart());
        var total = run.steps().getLast().cumulated();
        assertThat(all.median()).isCloseTo(total.median(), Percentage.withPercentage(1));
        assertThat(all.eighty().lower()).isCloseTo(total.interval(0.8).lower(), Percentage.withPercentage(2));
        assertThat(all.eighty().upper()).isCloseTo(total.interval(0.8).upper(), Percentage.withPercentage(2));
    }

    @Test
    void aQuarterIsTheWeeksThatBeginInItAndItsBoundsAreNotTheSumOfTheirs() throws Exception {
        LocalDate from = LocalDate.of(2016, 7, 1);
        LocalDate to = LocalDate.of(2016, 9, 30);
        ExpectedIntake quarter = expected(from, to);
        assertThat(quarter.from()).isEqualTo(LocalDate.of(2016, 7, 4));
        assertThat(quarter.to()).isEqualTo(LocalDate.of(2016, 10, 2));
        List<Interval> weeks = run().steps().stream()
                .filter(step -> !step.periodStart().isBefore(from)
                        && !step.periodStart().isAfter(to))
                .map(step -> step.distribution().interval(0.8))
                .toList();
        assertThat(weeks).hasSize(13);
        assertThat(quarter.eighty().upper())
                .isNotCloseTo(weeks.stream().mapToDouble(Interval::upper).sum(), Percentage.withPercentage(5));
        assertThat(quarter.median())
                .isBetween(quarter.eighty().lower(), quarter.eighty().upper());
    }

    @Test
    void theSameForecastSaysTheSameAgain() throws Exception {
        LocalDate from = LocalDate.of(2016, 7, 1);
        assertThat(expected(from, from.plusMonths(3)).median())
                .isCloseTo(expected(from, from.plusMonths(3)).median(), within(0.0));
    }

    @Test
    void whatWasReportedOrLiesBeyondTheForecastIsNotExpected() throws Exception {
        // Other tests have series of their own, which are forecast a moment later.
        assertThat(between(LocalDate.of(2016, 1, 4), LocalDate.of(2016, 3, 13)))
                .filteredOn(ExpectedIntake::key, CUSTOMERS)
                .isEmpty();
        assertThat(between(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 3, 31)))
                .filteredOn(ExpectedIntake::key, CUSTOMERS)
                .isEmpty();
    }

    @Test
    void eachSeriesKeepsItsUnit() throws Exception {
        assertThat(between(LocalDate.of(2016, 7, 1), LocalDate.of(2016, 9, 30)))
                .extracting(each -> each.key().unit())
                .contains(Unit.CUSTOMER, Unit.BG);
    }

    private ForecastRun run() throws Exception {
        return signIn.as(Who.STEERING, () -> runs.current(CUSTOMERS)).orElseThrow();
    }

    private ExpectedIntake expected(LocalDate from, LocalDate to) throws Exception {
        return between(from, to).stream()
                .filter(each -> each.key().equals(CUSTOMERS))
                .findFirst()
                .orElseThrow();
    }

    private List<ExpectedIntake> between(LocalDate from, LocalDate to) throws Exception {
        return signIn.as(Who.STEERING, () -> service.between(DORTMUND, from, to));
    }
}
