package de.lenkungsportal.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.forecast.Diagnosis.Warning;
import de.lenkungsportal.forecast.RefusedHistoryException.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ForecastEngineTest {

    private static final LocalDate MONDAY = DrawnIntake.START;
    private static final int RANDOM_HISTORIES = 3000;
    private static final double[] EXTREMES = {0, 1, 1e-9, 0.5, 1e9, History.LARGEST_COUNT};

    @Test
    void theSameHistoryGivesTheSameBits() {
        for (int seed = 0; seed < 50; seed++) {
            Forecast first = DrawnIntake.dortmund(seed, 9).forecast();
            Forecast second = DrawnIntake.dortmund(seed, 9).forecast();
            assertThat(second.steps()).isEqualTo(first.steps());
            assertThat(second.total()).isEqualTo(first.total());
            assertThat(second.diagnosis()).isEqualTo(first.diagnosis());
        }
        assertThat(DrawnIntake.dortmund(1, 9).forecast().paths(50))
                .isDeepEqualTo(DrawnIntake.dortmund(1, 9).forecast().paths(50));
    }

    @Test
    void threadsGetTheSameBits() {
        List<List<Double>> totals = IntStream.range(0, 400)
                .parallel()
                .mapToObj(run ->
                        DrawnIntake.dortmund(run % 4, 9).forecast().total().quantiles())
                .toList();
        assertThat(totals.stream().distinct().collect(Collectors.toList())).hasSize(4);
    }

    @Test
    void everyHistoryThatCanBeBuiltHasAForecast() {
        Random random = new Random(20160111);
        for (int run = 0; run < RANDOM_HISTORIES; run++) {
            Frequency frequency = random.nextBoolean() ? Frequency.WEEK : Frequency.MONTH;
            List<Observation> observations = randomObservations(random);
            int horizon = 1 + random.nextInt(60);
            History history;
            try {
                history = new History(
                        frequency, frequency == Frequency.WEEK ? MONDAY : LocalDate.of(2016, 1, 1), observations);
            } catch (RefusedHistoryException e) {
                assertThat(e.reason()).isEqualTo(Reason.NO_OBSERVATIONS);
                continue;
            }
            Forecast forecast = ForecastEngine.standard().forecast(history, horizon);
            double highest = observations.stream()
                    .mapToDouble(ForecastEngineTest::value)
                    .max()
                    .orElseThrow();
            forecast.steps().forEach(step -> assertThatIsSane(step, highest, 1));
            assertThatIsSane(forecast.total(), highest, horizon);
            assertThat(forecast.diagnosis().levelNow()).isBetween(0.0, highest);
            if (run % 100 == 0) {
                for (double[] path : forecast.paths(20)) {
                    assertThat(Arrays.stream(path).allMatch(value -> value >= 0 && value < 1e18))
                            .isTrue();
                }
            }
        }
    }

    private static List<Observation> randomObservations(Random random) {
        List<Observation> observations = new ArrayList<>();
        double level = StrictMath.exp(random.nextDouble() * 12 - 1);
        int length = 1 + random.nextInt(80);
        for (int at = 0; at < length; at++) {
            double value = random.nextInt(30) == 0
                    ? EXTREMES[random.nextInt(EXTREMES.length)]
                    : Math.rint(level * random.nextDouble() * 2);
            observations.add(
                    switch (random.nextInt(10)) {
                        case 0 -> new Observation.Gap();
                        case 1 -> new Observation.Mean(value, 1 + random.nextInt(12));
                        default -> new Observation.Count(value);
                    });
        }
        return observations;
    }

    private static double value(Observation observation) {
        return switch (observation) {
            case Observation.Count(double value) -> value;
            case Observation.Mean(double value, int periods) -> value;
            case Observation.Gap() -> 0;
        };
    }

    /** Finite, never falling, and within eight times the highest count for each period. */
    private static void assertThatIsSane(Distribution distribution, double highest, int periods) {
        List<Double> quantiles = distribution.quantiles();
        assertThat(quantiles).isSorted();
        assertThat(quantiles.getFirst()).isGreaterThanOrEqualTo(0);
        double median = distribution.median();
        assertThat(quantiles.getLast()).isLessThanOrEqualTo(Math.max(median, periods * (8.01 * highest + 10)));
        assertThat(median).isLessThanOrEqualTo(periods * (20 * highest + 10));
    }

    @Test
    void onePointAllZeroAndABillionHaveWideIntervals() {
        for (List<Double> counts : List.of(List.of(63.0), Collections.nCopies(12, 0.0), List.of(1e9))) {
            Forecast forecast =
                    ForecastEngine.standard().forecast(History.ofCounts(Frequency.WEEK, MONDAY, counts), 52);
            Distribution.Interval interval = forecast.total().interval(0.95);
            assertThat(interval.upper()).isGreaterThan(2 * interval.lower());
        }
        assertThat(warnings(List.of(63.0))).contains(Warning.FEW_POINTS);
        assertThat(warnings(Collections.nCopies(12, 0.0))).contains(Warning.ALL_ZERO);
    }

    private static java.util.Set<Warning> warnings(List<Double> counts) {
        return ForecastEngine.standard()
                .forecast(History.ofCounts(Frequency.WEEK, MONDAY, counts), 4)
                .diagnosis()
                .warnings();
    }

    @Test
    void whatCannotBeForecastIsRefusedWithItsReason() {
        assertRefused(Reason.NO_OBSERVATIONS, () -> new History(Frequency.WEEK, MONDAY, List.of()));
        assertRefused(
                Reason.NO_OBSERVATIONS, () -> new History(Frequency.WEEK, MONDAY, List.of(new Observation.Gap())));
        assertRefused(Reason.NEGATIVE, () -> new Observation.Count(-1));
        assertRefused(Reason.NOT_A_NUMBER, () -> new Observation.Count(Double.NaN));
        assertRefused(Reason.NOT_A_NUMBER, () -> new Observation.Mean(Double.POSITIVE_INFINITY, 2));
        assertRefused(Reason.TOO_LARGE, () -> new Observation.Count(2e12));
        assertRefused(Reason.MEAN_OF_NOTHING, () -> new Observation.Mean(1, 0));
        assertRefused(
                Reason.NOT_A_PERIOD_START, () -> History.ofCounts(Frequency.WEEK, MONDAY.plusDays(1), List.of(1)));
        assertRefused(
                Reason.TOO_LONG,
                () -> new History(Frequency.WEEK, MONDAY, List.of(new Observation.Mean(1, Integer.MAX_VALUE))));
        History history = History.ofCounts(Frequency.WEEK, MONDAY, List.of(1));
        assertRefused(
                Reason.HORIZON_OUT_OF_RANGE, () -> ForecastEngine.standard().forecast(history, 0));
        assertRefused(
                Reason.HORIZON_OUT_OF_RANGE, () -> ForecastEngine.standard().forecast(history, 261));
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedHistoryException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aGapIsNotAZero() {
        List<Observation> observations = new ArrayList<>(Collections.nCopies(12, new Observation.Count(40)));
        observations.set(6, new Observation.Gap());
        observations.set(7, new Observation.Gap());
        Forecast forecast = ForecastEngine.standard().forecast(new History(Frequency.WEEK, MONDAY, observations), 4);
        assertThat(forecast.steps().getFirst().median()).isBetween(35.0, 45.0);
        assertThat(forecast.diagnosis().gaps()).isEqualTo(2);
        assertThat(forecast.diagnosis().warnings()).contains(Warning.GAPS).doesNotContain(Warning.STALE);
    }

    @Test
    void missingNewsMakesTheForecastWider() {
        List<Observation> observations = new ArrayList<>(Collections.nCopies(12, new Observation.Count(40)));
        Distribution.Interval fresh = interval(observations);
        observations.addAll(Collections.nCopies(8, new Observation.Gap()));
        Distribution.Interval stale = interval(observations);
        assertThat(stale.upper() - stale.lower()).isGreaterThan(fresh.upper() - fresh.lower());
    }

    private static Distribution.Interval interval(List<Observation> observations) {
        return ForecastEngine.standard()
                .forecast(new History(Frequency.WEEK, MONDAY, observations), 4)
                .total()
                .interval(0.8);
    }

    @Test
    void pathsScatterAsStepsAndTotalSay() {
        Forecast forecast = DrawnIntake.dortmund(5, 9).forecast();
        double[][] paths = forecast.paths(2000);
        double[] sums = Arrays.stream(paths)
                .mapToDouble(path -> Arrays.stream(path).sum())
                .sorted()
                .toArray();
        double[] tenth =
                Arrays.stream(paths).mapToDouble(path -> path[9]).sorted().toArray();
        for (double level : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
            int at = (int) (level * 2000);
            assertThat(sums[at]).isCloseTo(forecast.total().quantile(level), Percentage.withPercentage(1));
            assertThat(tenth[at]).isCloseTo(forecast.steps().get(9).quantile(level), Percentage.withPercentage(25));
        }
    }

    @Test
    void aJumpOfASinglePeriodIsNotALevel() {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(20, 30));
        counts.set(10, 300);
        Forecast forecast = ForecastEngine.standard().forecast(History.ofCounts(Frequency.WEEK, MONDAY, counts), 4);
        assertThat(forecast.steps().getFirst().median()).isBetween(20.0, 45.0);
    }
}
