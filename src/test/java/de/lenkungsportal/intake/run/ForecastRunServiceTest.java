package de.lenkungsportal.intake.run;

import static de.lenkungsportal.db.Tables.ALERT;
import static de.lenkungsportal.db.Tables.FORECAST_RUN;
import static de.lenkungsportal.db.Tables.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Forecast;
import de.lenkungsportal.forecast.ForecastEngine;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import de.lenkungsportal.forecast.YearTotal;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.series.IntakeService;
import de.lenkungsportal.intake.simulation.IntakeSimulation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the engine said is kept, so that it can be read at once and judged later. */
@PortalTest
@Transactional
class ForecastRunServiceTest {

    private static final String DORTMUND = "05913000";
    private static final SeriesKey CUSTOMERS =
            new SeriesKey(DORTMUND, Rechtskreis.SGB_II, Unit.CUSTOMER, Origin.ALL, Frequency.WEEK);
    private static final History TWO_MEANS = new History(
            Frequency.WEEK,
            LocalDate.of(2015, 10, 19),
            List.of(new Observation.Mean(17, 12), new Observation.Mean(63, 9)));

    @Autowired
    ForecastRunService service;

    @Autowired
    ForecastCalculation calculation;

    @Autowired
    IntakeService intake;

    @Autowired
    IntakeSimulation simulation;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @Test
    void aStoredRunSaysToTheBitWhatTheEngineSays() throws Exception {
        ForecastRun run = current();
        Forecast forecast = ForecastEngine.standard().forecast(TWO_MEANS, run.horizon());
        assertThat(run.steps()).extracting(ForecastRun.Step::distribution).isEqualTo(forecast.steps());
        assertThat(run.steps().getLast().cumulated()).isEqualTo(forecast.total());
        assertThat(run.diagnosis()).isEqualTo(forecast.diagnosis());
        assertThat(run.year().total()).isEqualTo(YearTotal.of(forecast, 2016));
        assertThat(run.made()).isEqualTo(ForecastRun.Made.LIVE);
        assertThat(run.asOf()).isEqualTo(LocalDate.of(2016, 5, 31));
        assertThat(run.isSimulated()).isFalse();
    }

    /** Check 2 of the acceptance cases: 17 in week 1 and 63 in each of nine weeks are 584, and not "63 a week". */
    @Test
    void theYearSaysWhichWeeksAndWhichMeanItWasMadeFrom() throws Exception {
        ForecastRun.YearOutlook year = current().year();
        assertThat(year.parts())
                .extracting(
                        part -> part.period().inGerman(),
                        ForecastRun.Part::counting,
                        ForecastRun.Part::mean,
                        ForecastRun.Part::sum)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("KW 1/2016", Counting.MEAN, 17.0, 17.0),
                        org.assertj.core.groups.Tuple.tuple("KW 2/2016 bis KW 10/2016", Counting.MEAN, 63.0, 567.0));
        assertThat(year.total().known()).isEqualTo(584);
        assertThat(year.total().knownPeriods()).isEqualTo(10);
        assertThat(year.total().forecastPeriods()).isEqualTo(42);
    }

    @Test
    void theSameInputsAreForecastOnce() {
        assertThat(calculation.calculate(DORTMUND)).isZero();
    }

    @Test
    void anotherCountMakesAnotherRunAndTakingItBackMakesTheFirstHoldAgain() throws Exception {
        ForecastRun before = current();
        IntakeEntry entry = report(11, 80);
        assertThat(calculation.calculate(DORTMUND)).isPositive();
        ForecastRun after = current();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.lastPeriod()).isEqualTo(LocalDate.of(2016, 3, 14));
        assertThat(after.inputHash()).isNotEqualTo(before.inputHash());
        signIn.as(Who.COORDINATOR_OWN, () -> {
            intake.delete(entry.id(), entry.version(), "Versehen");
            return null;
        });
        assertThat(calculation.calculate(DORTMUND)).isZero();
        assertThat(current().id()).isEqualTo(before.id());
    }

    /** At the end of week 1 only the first mean was known. */
    @Test
    void pastDaysAreReckonedLaterFromWhatHadEndedByThenAndMarkedSo() throws Exception {
        List<ForecastRun> history = signIn.as(Who.STEERING, () -> service.history(CUSTOMERS));
        assertThat(history)
                .filteredOn(run -> run.made() == ForecastRun.Made.RETROSPECTIVE)
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.asOf()).isEqualTo(LocalDate.of(2016, 1, 10));
                    assertThat(run.points()).isEqualTo(12);
                    assertThat(run.steps().getFirst().periodStart()).isEqualTo(LocalDate.of(2016, 1, 11));
                });
    }

    @Test
    void allCitiesAreReadInOneQuery() {
        int[] found = new int[1];
        int queries = Queries.count(db, () -> {
            try {
                found[0] = signIn.as(Who.STEERING, () -> service.list(ForecastRunFilter.CURRENT)).stream()
                        .map(run -> run.key().ags())
                        .collect(java.util.stream.Collectors.toSet())
                        .size();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(found[0]).isGreaterThanOrEqualTo(14);
        assertThat(queries).isEqualTo(1);
    }

    /** Two in week 11 hide: the known sum of the year takes the middle of 1 and 2 for them. */
    @Test
    void noSumOfTheYearTellsASmallCount() throws Exception {
        report(11, 2);
        calculation.calculate(DORTMUND);
        assertThat(current().year().total().known()).isCloseTo(584 + 1.5, within(1e-9));
    }

    /** One person or two, and the many whose count is hidden because it would tell them: the forecast knows none of it. */
    @Test
    void noForecastTellsACountThatIsHidden() throws Exception {
        assertThat(forecasts(1, 19)).isEqualTo(forecasts(2, 18));
    }

    /** What the forecasts of both parts of twenty people say; the sum is open, the smaller part hides, and so the other does. */
    private List<Object> forecasts(int small, int many) throws Exception {
        SeriesKey all = part(Origin.ALL);
        var entries = List.of(
                report(all, 10, 25),
                report(part(Origin.ASYLBLG_OWN), 10, 13),
                report(part(Origin.ASYLBLG_OTHER), 10, 12),
                report(all, 11, 20),
                report(part(Origin.ASYLBLG_OTHER), 11, small),
                report(part(Origin.ASYLBLG_OWN), 11, many),
                report(part(Origin.ASYLBLG_OWN), 12, 14));
        calculation.calculate(DORTMUND);
        var said = new ArrayList<Object>();
        for (Origin origin : List.of(Origin.ALL, Origin.ASYLBLG_OWN, Origin.ASYLBLG_OTHER)) {
            for (ForecastRun run : signIn.as(Who.STEERING, () -> service.history(part(origin)))) {
                said.add(run.diagnosis());
                said.add(run.steps());
                said.add(run.year());
            }
        }
        for (IntakeEntry entry : entries) {
            signIn.as(Who.COORDINATOR_OWN, () -> {
                intake.delete(entry.id(), entry.version(), "Probe");
                return null;
            });
        }
        calculation.calculate(DORTMUND);
        return said;
    }

    private static SeriesKey part(Origin origin) {
        return new SeriesKey(DORTMUND, Rechtskreis.SGB_III, Unit.PERSON, origin, Frequency.WEEK);
    }

    @Test
    void nothingIsLeftOfSimulatedRunsOnceTheSimulationIsRemoved() throws Exception {
        assertThat(simulated()).isPositive();
        signIn.as(Who.ADMIN, () -> simulation.remove(simulation.get().weeks()));
        assertThat(simulated()).isZero();
        assertThat(db.fetchCount(ALERT, ALERT.SIMULATED.isTrue())).isZero();
        for (String ags : db.selectDistinct(INTAKE.AGS).from(INTAKE).fetch(INTAKE.AGS)) {
            calculation.calculate(ags);
        }
        assertThat(simulated()).isZero();
        List<ForecastRun> left = signIn.as(
                Who.STEERING,
                () -> service.list(new ForecastRunFilter(Set.of(), Set.of(), Set.of(), ForecastRunFilter.Runs.ALL)));
        assertThat(left).isNotEmpty().noneMatch(ForecastRun::isSimulated);
    }

    @Test
    void aRunOverRealCountsCannotBeChanged() {
        assertThatThrownBy(() -> db.deleteFrom(FORECAST_RUN)
                        .where(FORECAST_RUN.AGS.eq(DORTMUND))
                        .execute())
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("append-only");
    }

    /** Check 4: at the end of week 4 the year is less sure than at the end of week 10. */
    @Test
    void theYearGetsSurerAsWeeksAreReported() {
        assertThat(width(4)).isGreaterThan(width(10));
    }

    private static double width(int week) {
        var early = new History(
                Frequency.WEEK,
                LocalDate.of(2015, 10, 19),
                List.of(new Observation.Mean(17, 12), new Observation.Mean(63, week - 1)));
        Distribution.Interval interval = YearTotal.of(
                        ForecastEngine.standard()
                                .forecast(
                                        early,
                                        RunHorizon.of(
                                                Frequency.WEEK,
                                                early.origin(),
                                                early.origin().plusDays(6))),
                        2016)
                .total()
                .interval(0.8);
        return interval.upper() - interval.lower();
    }

    private int simulated() {
        return db.fetchCount(FORECAST_RUN, FORECAST_RUN.SIMULATED.isTrue());
    }

    private ForecastRun current() throws Exception {
        return signIn.as(Who.STEERING, () -> service.current(CUSTOMERS)).orElseThrow();
    }

    private IntakeEntry report(int week, int count) throws Exception {
        return report(CUSTOMERS, week, count);
    }

    private IntakeEntry report(SeriesKey key, int week, int count) throws Exception {
        Period period = new Period(Frequency.WEEK, LocalDate.of(2016, 1, 4).plusWeeks(week - 1L), 1);
        return signIn.as(
                Who.COORDINATOR_OWN,
                () -> intake.create(
                        key,
                        period,
                        new IntakeContent(
                                Counting.COUNT,
                                BigDecimal.valueOf(count),
                                Qualifier.EXACT,
                                new Stand("2016-03-20"),
                                null)));
    }
}
