package de.lenkungsportal.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * Times one forecast with all quantiles of all steps and of the total, by hand: {@code ./portal benchmark
 * -Dtest=ForecastBenchmark}. Median and p95 of single calls on a warm JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Tag("benchmark")
public class ForecastBenchmark {

    private static final int SERIES = 64;
    private static final double MOST_MEDIAN = 200;
    private static final double MOST_P95 = 1000;

    @Param({"WEEK", "MONTH"})
    public Frequency frequency = Frequency.WEEK;

    @Param({"12", "24", "52"})
    public int points = 12;

    private List<History> histories = List.of();
    private int next;

    /** Counts that wander and jump, the same in every run. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        histories = IntStream.range(0, SERIES)
                .mapToObj(at -> {
                    double[] level = {5 + random.nextInt(80)};
                    return History.ofCounts(
                            frequency,
                            frequency == Frequency.WEEK ? LocalDate.of(2015, 1, 5) : LocalDate.of(2015, 1, 1),
                            IntStream.range(0, points)
                                    .mapToObj(period -> {
                                        level[0] *= StrictMath.exp(
                                                0.2 * random.nextGaussian() + (random.nextInt(20) == 0 ? 0.7 : 0));
                                        return Math.rint(level[0] * (0.5 + random.nextDouble()));
                                    })
                                    .toList());
                })
                .toList();
    }

    @Benchmark
    public Distribution forecast() {
        next = (next + 1) % SERIES;
        Forecast forecast =
                ForecastEngine.standard().forecast(histories.get(next), frequency == Frequency.WEEK ? 52 : 12);
        return forecast.total();
    }

    @Test
    void aForecastTakesLessThanAFifthOfAMillisecond() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(ForecastBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .run();
        for (RunResult result : results) {
            Statistics times = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    "%s n=%s: Median %.1f µs, p95 %.1f µs%n",
                    result.getParams().getParam("frequency"),
                    result.getParams().getParam("points"),
                    times.getPercentile(50),
                    times.getPercentile(95));
            assertThat(times.getPercentile(50)).isLessThan(MOST_MEDIAN);
            assertThat(times.getPercentile(95)).isLessThan(MOST_P95);
        }
    }
}
