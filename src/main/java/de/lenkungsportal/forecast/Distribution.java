package de.lenkungsportal.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/** What a count will be, as quantiles on one fixed grid of levels. Never negative, never falling. */
public final class Distribution {

    /** The levels of the grid. */
    public static final List<Double> LEVELS = List.of(
            0.005, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975,
            0.995);

    private static final double[] GRID =
            LEVELS.stream().mapToDouble(Double::doubleValue).toArray();

    private static final double[] SCORES = Arrays.stream(GRID)
            .map(new NormalDistribution(null, 0, 1)::inverseCumulativeProbability)
            .toArray();

    /** Index of the median in the grid. */
    static final int MIDDLE = LEVELS.indexOf(0.5);

    private final double[] values;

    private Distribution(double[] values) {
        this.values = values;
    }

    /**
     * From one value for each of {@link #LEVELS}, as stored by a caller.
     *
     * @throws IllegalArgumentException when they are no quantiles: wrong number, negative, not finite, or falling
     */
    public static Distribution ofQuantiles(List<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static Distribution of(double[] values) {
        if (values.length != GRID.length) {
            throw new IllegalArgumentException("%d quantiles instead of %d".formatted(values.length, GRID.length));
        }
        double previous = 0;
        for (double value : values) {
            if (!(value >= previous) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("no quantiles: " + Arrays.toString(values));
            }
            previous = value;
        }
        return new Distribution(values);
    }

    /** The standard normal score of a level of the grid. */
    static double score(int index) {
        return SCORES[index];
    }

    /** The values at {@link #LEVELS}. */
    public List<Double> quantiles() {
        return DoubleStream.of(values).boxed().toList();
    }

    /**
     * The value that is not exceeded with this probability. Between the levels of the grid the logarithm of 1 + value is
     * interpolated; beyond its ends nothing is claimed, so the outermost value stands.
     *
     * @param level between 0 and 1
     */
    public double quantile(double level) {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1: " + level);
        }
        int at = Arrays.binarySearch(GRID, level);
        if (at >= 0) {
            return values[at];
        }
        int above = -at - 1;
        if (above == 0) {
            return values[0];
        }
        if (above == GRID.length) {
            return values[GRID.length - 1];
        }
        double share = (level - GRID[above - 1]) / (GRID[above] - GRID[above - 1]);
        double low = StrictMath.log1p(values[above - 1]);
        double high = StrictMath.log1p(values[above]);
        return Math.clamp(StrictMath.expm1(low + share * (high - low)), values[above - 1], values[above]);
    }

    public double median() {
        return quantile(0.5);
    }

    /**
     * The central interval.
     *
     * @param coverage its probability, for example 0.8
     */
    public Interval interval(double coverage) {
        double tail = (1 - coverage) / 2;
        // 1 - 0.95 is not 0.05: without this the bounds of common levels would miss the grid by a hair.
        double lower = Math.rint(tail * 1e9) / 1e9;
        return new Interval(quantile(lower), quantile(1 - lower));
    }

    /** How probable a value above this one is; within the grid at least 0.5 and at most 99.5 per cent. */
    public double probabilityAbove(double value) {
        if (value < 0) {
            return 1;
        }
        int last = GRID.length - 1;
        if (value < values[0]) {
            return 1 - GRID[0];
        }
        if (value >= values[last]) {
            return 1 - GRID[last];
        }
        int below = last - 1;
        while (values[below] > value) {
            below--;
        }
        double low = StrictMath.log1p(values[below]);
        double high = StrictMath.log1p(values[below + 1]);
        double share = high > low ? (StrictMath.log1p(value) - low) / (high - low) : 0;
        return 1 - (GRID[below] + Math.clamp(share, 0, 1) * (GRID[below + 1] - GRID[below]));
    }

    /** The value at a standard normal score: cheaper than by way of its level, for drawing. */
    double atScore(double score) {
        int last = SCORES.length - 1;
        if (score <= SCORES[0]) {
            return values[0];
        }
        if (score >= SCORES[last]) {
            return values[last];
        }
        int found = Arrays.binarySearch(SCORES, score);
        int above = found >= 0 ? found : -found - 1;
        double share = (score - SCORES[above - 1]) / (SCORES[above] - SCORES[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    /** This distribution shifted by an amount that is already known. */
    public Distribution plus(double known) {
        return map(value -> value + known);
    }

    /** This distribution scaled by a factor, for example from households to persons. */
    public Distribution times(double factor) {
        return map(value -> value * factor);
    }

    private Distribution map(DoubleUnaryOperator function) {
        return of(DoubleStream.of(values).map(function).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }

    /** Both ends belong to it. */
    public record Interval(double lower, double upper) {
        public boolean contains(double value) {
            return lower <= value && value <= upper;
        }
    }
}
