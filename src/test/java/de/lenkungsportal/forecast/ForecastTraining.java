package de.lenkungsportal.forecast;

import de.lenkungsportal.forecast.Benchmark.CountSeries;
import de.lenkungsportal.forecast.Benchmark.Track;
import de.lenkungsportal.forecast.Coefficients.Knot;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Makes the coefficients that ship with the portal, and shows how good they are on groups that they have not seen.
 *
 * <pre>
 * train FOLDER coefficients.csv      learns from all series of the folder
 * validate FOLDER FORECASTS.csv      forecasts each task with coefficients learned from the other groups
 * </pre>
 */
final class ForecastTraining {

    private static final int FOLDS = 10;

    private ForecastTraining() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("Aufruf: train|validate ORDNER DATEI");
            System.exit(1);
        }
        Benchmark benchmark = Benchmark.read(Path.of(args[1]));
        switch (args[0]) {
            case "train" -> write(Path.of(args[2]), lines(learn(benchmark.series())));
            case "validate" -> write(Path.of(args[2]), validate(benchmark));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static List<Knot> learn(List<CountSeries> series) {
        List<Knot> knots = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            List<CountSeries> own = series.stream()
                    .filter(one -> one.track().frequency == frequency && one.track() != Track.W)
                    .toList();
            knots.addAll(new Learner(frequency, own).learn());
        }
        return knots;
    }

    private static List<String> lines(List<Knot> knots) {
        List<String> lines = new ArrayList<>();
        lines.add(header());
        for (Knot knot : knots) {
            String numbers = Stream.of(
                            knot.row().pulls(), knot.row().widths(), knot.row().errors())
                    .flatMapToDouble(Arrays::stream)
                    .mapToObj("%.6f"::formatted)
                    .collect(Collectors.joining(","));
            lines.add("%s,%s,%d,%s".formatted(knot.frequency(), knot.target(), knot.periods(), numbers));
        }
        return lines;
    }

    private static String header() {
        return "frequency,target,periods,pull_last,pull_mean4,pull_mean13,pull_mean,pull_wandering,pull_wandering_level,"
                + "pull_jumping,pull_jumping_level,width_1,width_steps,width_excess,width_level,width_small,width_length,"
                + "width_highest,"
                + Distribution.LEVELS.stream().map(level -> "error_" + level).collect(Collectors.joining(","));
    }

    private static List<String> validate(Benchmark benchmark) {
        Folds folds =
                Folds.draw(benchmark.series().stream().map(CountSeries::group).toList(), FOLDS, 2);
        List<String> lines = new ArrayList<>();
        lines.add("series_id,n,origin,step,mean,lo80,hi80,lo95,hi95");
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            ForecastEngine engine = new ForecastEngine(Coefficients.of(lines(learn(benchmark.series().stream()
                            .filter(series -> !folds.contains(left, series.group()))
                            .toList()))
                    .stream()
                    .skip(1)));
            benchmark.series().stream()
                    .filter(series -> folds.contains(left, series.group()))
                    .forEach(series -> forecast(engine, series, lines));
        }
        return lines;
    }

    private static void forecast(ForecastEngine engine, CountSeries series, List<String> lines) {
        Track track = series.track();
        for (int n : Benchmark.LENGTHS) {
            for (int origin : track.origins(series.values().length, n)) {
                Forecast forecast = engine.forecast(series.history(origin, n), track.horizon);
                String task =
                        "%s,%d,%s".formatted(series.id(), n, forecast.history().origin());
                lines.add(line(task, 0, forecast.total()));
                for (int step = 1; step <= track.horizon; step++) {
                    lines.add(line(task, step, forecast.steps().get(step - 1)));
                }
            }
        }
    }

    private static String line(String task, int step, Distribution distribution) {
        return "%s,%d,%s"
                .formatted(
                        task,
                        step,
                        DoubleStream.of(0.5, 0.1, 0.9, 0.025, 0.975)
                                .mapToObj(level -> Double.toString(distribution.quantile(level)))
                                .collect(Collectors.joining(",")));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file);
                PrintWriter out = new PrintWriter(writer)) {
            lines.forEach(line -> out.print(line + "\n"));
        }
    }
}
