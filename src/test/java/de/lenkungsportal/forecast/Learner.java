package de.lenkungsportal.forecast;

import de.lenkungsportal.forecast.Benchmark.CountSeries;
import de.lenkungsportal.forecast.Coefficients.Knot;
import de.lenkungsportal.forecast.Coefficients.Row;
import de.lenkungsportal.forecast.Coefficients.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Learns the rows of one frequency from whole series. Each series weighs the same for each length of history. Errors are
 * those of folds of groups that the centre and the unit had not seen, so that intervals are not too narrow.
 */
final class Learner {

    private static final int[] STEPS_OF_MONTHS = {1, 2, 3, 4, 6, 8, 10, 12};
    private static final int[] STEPS_OF_WEEKS = {1, 2, 3, 4, 6, 9, 13, 18, 26, 39, 52};
    private static final int[] TOTALS_OF_MONTHS = {1, 2, 3, 6, 9, 12};
    private static final int[] TOTALS_OF_WEEKS = {1, 2, 4, 8, 13, 26, 39, 52};

    private static final List<Integer> LENGTHS = List.of(3, 6, 12, 24, 52);
    private static final int FOLDS = 5;
    /** Very short histories are there so that their intervals are as wide as they have to be; they do not rule the rest. */
    private static final int SHORT = 12;

    private static final double WEIGHT_OF_SHORT = 0.25;
    private static final double PULL_PENALTY = 0.05;
    private static final double WIDTH_PENALTY = 0.02;
    private static final double CLIP = 3;
    private static final double SMALLEST_ERROR = 0.05;

    private final Frequency frequency;
    private final List<Traits> traits = new ArrayList<>();
    private final List<double[]> futures = new ArrayList<>();
    private final List<double[]> shares = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Folds folds;

    Learner(Frequency frequency, List<CountSeries> series) {
        this.frequency = frequency;
        for (CountSeries one : series) {
            for (int n : LENGTHS) {
                add(one, n);
            }
        }
        folds = Folds.draw(groups, FOLDS, 1);
    }

    private void add(CountSeries series, int n) {
        int horizon = series.track().horizon;
        int stride = frequency == Frequency.WEEK ? 2 : 1;
        int windows = (series.values().length - horizon - n) / stride + 1;
        for (int at = 0; at < windows; at++) {
            int origin = n + at * stride;
            Series window = Series.of(series.history(origin, n));
            traits.add(ForecastEngine.traits(frequency, window, ShiftSearch.last(window)));
            futures.add(Arrays.copyOfRange(series.values(), origin, origin + horizon));
            shares.add(IntStream.range(origin, origin + horizon)
                    .mapToDouble(period -> ThinWeeks.share(frequency, frequency.plus(series.start(), period)))
                    .toArray());
            groups.add(series.group());
            weights.add((n < SHORT ? WEIGHT_OF_SHORT : 1) / windows);
        }
    }

    List<Knot> learn() {
        List<Knot> knots = new ArrayList<>();
        for (int periods : frequency == Frequency.WEEK ? STEPS_OF_WEEKS : STEPS_OF_MONTHS) {
            knots.add(new Knot(frequency, Target.STEP, periods, learn(periods - 1, periods)));
        }
        for (int periods : frequency == Frequency.WEEK ? TOTALS_OF_WEEKS : TOTALS_OF_MONTHS) {
            knots.add(new Knot(frequency, Target.TOTAL, periods, learn(0, periods)));
        }
        return knots;
    }

    /** For the sum of the steps from one index to before another. */
    private Row learn(int from, int to) {
        int size = traits.size();
        int summed = to - from;
        double[] wanted = IntStream.range(0, size)
                .mapToDouble(at -> StrictMath.log1p(
                                summed * Means.of(futures.get(at), from, to) / Means.of(shares.get(at), from, to))
                        - traits.get(at).anchor(summed))
                .toArray();
        double[] clipped = Arrays.stream(wanted)
                .map(value -> Math.clamp(value, -CLIP, CLIP))
                .toArray();
        double[] centre = crossFit(Traits::pulls, clipped, PULL_PENALTY, 0);
        double[] residuals = IntStream.range(0, size)
                .mapToDouble(at -> wanted[at] - centre[at])
                .toArray();
        double middle = quantiles(residuals, new double[] {0.5})[0];
        double[] sizes = Arrays.stream(residuals)
                .map(residual -> StrictMath.log(Math.abs(residual - middle) + SMALLEST_ERROR))
                .toArray();
        double[] units = crossFit(Traits::widths, sizes, WIDTH_PENALTY, 1);
        double[] errors = IntStream.range(0, size)
                .mapToDouble(at -> residuals[at] / StrictMath.exp(units[at]))
                .toArray();
        return new Row(
                ridge(Traits::pulls, clipped, PULL_PENALTY, 0, at -> true),
                ridge(Traits::widths, sizes, WIDTH_PENALTY, 1, at -> true),
                quantiles(
                        errors,
                        Distribution.LEVELS.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
    }

    /** What each window would have been given by the groups outside its fold. */
    private double[] crossFit(Function<Traits, double[]> columns, double[] wanted, double penalty, int free) {
        double[] fitted = new double[wanted.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            double[] learned = ridge(columns, wanted, penalty, free, at -> !folds.contains(left, groups.get(at)));
            for (int at = 0; at < wanted.length; at++) {
                if (folds.contains(left, groups.get(at))) {
                    double[] row = columns.apply(traits.get(at));
                    for (int column = 0; column < row.length; column++) {
                        fitted[at] += row[column] * learned[column];
                    }
                }
            }
        }
        return fitted;
    }

    /** Ridge regression, its penalty relative to the variance of each column; the first columns may be free of it. */
    private double[] ridge(
            Function<Traits, double[]> columns, double[] wanted, double penalty, int free, IntPredicate used) {
        int width = columns.apply(traits.getFirst()).length;
        double[][] products = new double[width][width];
        double[] right = new double[width];
        double[] sums = new double[width];
        double total = 0;
        for (int at = 0; at < wanted.length; at++) {
            if (!used.test(at)) {
                continue;
            }
            double[] row = columns.apply(traits.get(at));
            double weight = weights.get(at);
            total += weight;
            for (int i = 0; i < width; i++) {
                sums[i] += weight * row[i];
                right[i] += weight * row[i] * wanted[at];
                for (int j = 0; j < width; j++) {
                    products[i][j] += weight * row[i] * row[j];
                }
            }
        }
        for (int i = free; i < width; i++) {
            double mean = free > 0 ? sums[i] / total : 0;
            products[i][i] += penalty * (products[i][i] - total * mean * mean) + 1e-9;
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(products), 1e-9, 0)
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }

    private double[] quantiles(double[] values, double[] levels) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> values[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        double[] quantiles = new double[levels.length];
        double below = 0;
        int next = 0;
        for (int at : order) {
            below += weights.get(at);
            while (next < levels.length && below >= levels[next] * total) {
                quantiles[next++] = values[at];
            }
        }
        return quantiles;
    }
}
