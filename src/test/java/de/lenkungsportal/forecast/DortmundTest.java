package de.lenkungsportal.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The acceptance cases that follow from Dortmund's numbers (000, Dortmund: 17 a week up to KW 1/2016, then 63). */
class DortmundTest {

    private static final int SEEDS = 200;
    private static final double STATED = 3214;
    private static final LocalDate KW_2 = LocalDate.of(2016, 1, 11);

    private static final History TWO_MEANS = new History(
            Frequency.WEEK, DrawnIntake.START, List.of(new Observation.Mean(17, 12), new Observation.Mean(63, 9)));

    @Test
    void theYearIsForecastFromTheWeeksSinceTheJump() {
        assertThat(share(9, forecast -> {
                    double median = YearTotal.of(forecast, 2016).total().median();
                    return median > 2700 && median < 3800;
                }))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theIntervalOfTheYearContainsTheStatedNumber() {
        assertThat(share(
                        9,
                        forecast -> YearTotal.of(forecast, 2016)
                                .total()
                                .interval(0.8)
                                .contains(STATED)))
                .isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void theJumpIsDatedWithinOneWeek() {
        assertThat(share(
                        9,
                        forecast -> forecast.diagnosis()
                                .lastShift()
                                .filter(shift -> Math.abs(Frequency.WEEK.between(KW_2, shift.start())) <= 1)
                                .isPresent()))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theIntervalOfTheYearNarrowsFromWeek4ToWeek10AndWidensWhenTheIntakeDoublesAgain() {
        double week4 = mean(seed -> width(DrawnIntake.dortmund(seed, 3).forecast()));
        double week10 = mean(seed -> width(DrawnIntake.dortmund(seed, 9).forecast()));
        double doubled =
                mean(seed -> width(DrawnIntake.dortmund(seed, 9).weeks(3, 126).forecast()));
        assertThat(week10).isLessThan(week4);
        assertThat(doubled).isGreaterThan(week10);
    }

    @Test
    void inMeansTooTheIntervalNarrowsAndWidensAgain() {
        double week4 = width(means(new Observation.Mean(17, 12), new Observation.Mean(63, 3)));
        double week10 = width(means(new Observation.Mean(17, 12), new Observation.Mean(63, 9)));
        double doubled =
                width(means(new Observation.Mean(17, 12), new Observation.Mean(63, 9), new Observation.Mean(126, 3)));
        assertThat(week10).isLessThan(week4);
        assertThat(doubled).isGreaterThan(week10);
    }

    @Test
    void twoMeansAreEnoughForTheYearAndForTheJump() {
        Forecast forecast = ForecastEngine.standard().forecast(TWO_MEANS, 52);
        YearTotal year = YearTotal.of(forecast, 2016);
        assertThat(year.known()).isEqualTo(17 + 9 * 63);
        assertThat(year.knownPeriods()).isEqualTo(10);
        assertThat(year.unknownPeriods()).isZero();
        assertThat(year.forecastPeriods()).isEqualTo(42);
        assertThat(year.total().median()).isBetween(2700.0, 3800.0);
        assertThat(year.total().interval(0.8).contains(STATED)).isTrue();
        assertThat(year.total().interval(0.8).contains(3500)).isTrue();
        assertThat(forecast.diagnosis().lastShift()).hasValueSatisfying(shift -> {
            assertThat(shift.start()).isEqualTo(KW_2);
            assertThat(shift.before()).isEqualTo(17);
            assertThat(shift.after()).isEqualTo(63);
            assertThat(shift.certainty()).isGreaterThan(0.9);
        });
        assertThat(forecast.diagnosis().warnings()).contains(Diagnosis.Warning.MEANS_ONLY);
        assertThat(forecast.diagnosis().scatter()).isEqualTo(Diagnosis.Scatter.USUAL);
    }

    @Test
    void meansMakeNoNarrowerIntervalThanTheCountsBehindThem() {
        double ofMeans = width(ForecastEngine.standard().forecast(TWO_MEANS, 52));
        double ofCounts = mean(seed -> width(DrawnIntake.dortmund(seed, 9).forecast()));
        assertThat(ofMeans).isGreaterThan(0.6 * ofCounts);
    }

    private static Forecast means(Observation... means) {
        return ForecastEngine.standard().forecast(new History(Frequency.WEEK, DrawnIntake.START, List.of(means)), 52);
    }

    private static double width(Forecast forecast) {
        Distribution.Interval interval = YearTotal.of(forecast, 2016).total().interval(0.8);
        return interval.upper() - interval.lower();
    }

    private static double share(int weeksAt63, Predicate<Forecast> holds) {
        return mean(seed -> holds.test(DrawnIntake.dortmund(seed, weeksAt63).forecast()) ? 1 : 0);
    }

    private static double mean(ToDoubleFunction<Integer> ofSeed) {
        return IntStream.range(0, SEEDS).boxed().mapToDouble(ofSeed).average().orElseThrow();
    }
}
