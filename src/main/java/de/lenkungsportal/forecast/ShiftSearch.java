package de.lenkungsportal.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last jump of the level: the cheapest cut of the series into constant phases, where each cut costs a penalty
 * (optimal partitioning, Jackson et al. 2005), on the scale where counting noise has variance one.
 */
final class ShiftSearch {

    private static final int SHORTEST_PHASE = 3;
    private static final double PENALTY = 3.5;
    /** Minimum ratio between the levels of a reported jump. */
    private static final double SMALLEST_RATIO = 1.4;
    /** Within-phase variance, in units of counting noise, up to which a phase counts as calm, and from which as wild. */
    private static final double CALM = 1.5;

    private static final double WILD = 2.5;

    private final double[] sums;
    private final double[] squares;

    private ShiftSearch(double[] values) {
        sums = new double[values.length + 1];
        squares = new double[values.length + 1];
        for (int at = 0; at < values.length; at++) {
            sums[at + 1] = sums[at] + values[at];
            squares[at + 1] = squares[at] + values[at] * values[at];
        }
    }

    /**
     * A jump.
     *
     * @param index first period of the new phase
     * @param previous first period of the phase before
     * @param certainty 0.5 to 1
     * @param settled 0 to 1: how far the new phase stands on its own. Only a clear jump upwards between two calm phases does; a wave
     *     that rises and falls has no phases.
     */
    record Found(int index, int previous, double certainty, double settled) {}

    static @Nullable Found last(Series series) {
        int length = series.length();
        if (length < 2 * SHORTEST_PHASE) {
            return null;
        }
        double[] stable =
                Arrays.stream(series.values()).map(CountingNoise::stabilise).toArray();
        ShiftSearch search = new ShiftSearch(stable);
        double noise = Math.max(1, roughNoise(stable));
        int[] cuts = search.cheapestCuts(length, PENALTY * noise * StrictMath.log(length));
        int index = cuts[length];
        return index == 0 ? null : search.judge(series, index, cuts[index], noise);
    }

    /** Half the squared median step between neighbours, scaled to a variance: robust against the jumps themselves. */
    private static double roughNoise(double[] values) {
        double[] steps = new double[values.length - 1];
        for (int at = 0; at < steps.length; at++) {
            steps[at] = Math.abs(values[at + 1] - values[at]);
        }
        Arrays.sort(steps);
        double median = 1.4826 * (steps[(steps.length - 1) / 2] + steps[steps.length / 2]) / 2;
        return median * median / 2;
    }

    private int[] cheapestCuts(int length, double penalty) {
        double[] cost = new double[length + 1];
        int[] cuts = new int[length + 1];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[0] = -penalty;
        for (int end = SHORTEST_PHASE; end <= length; end++) {
            for (int start = 0; start <= end - SHORTEST_PHASE; start++) {
                double here = cost[start] + deviation(start, end) + penalty;
                if (here < cost[end]) {
                    cost[end] = here;
                    cuts[end] = start;
                }
            }
        }
        return cuts;
    }

    private double deviation(int start, int end) {
        double sum = sums[end] - sums[start];
        return Math.max(0, squares[end] - squares[start] - sum * sum / (end - start));
    }

    private double mean(int start, int end) {
        return (sums[end] - sums[start]) / (end - start);
    }

    private @Nullable Found judge(Series series, int index, int previous, double noise) {
        int length = series.length();
        double before = Means.of(series.values(), previous, index);
        double after = Means.of(series.values(), index, length);
        if (Math.max(before, after) + 1 < SMALLEST_RATIO * (Math.min(before, after) + 1)) {
            return null;
        }
        int own = 0;
        for (int at = previous; at < length; at++) {
            own += series.own()[at] ? 1 : 0;
        }
        double within = own > 2 ? (deviation(previous, index) + deviation(index, length)) / (own - 2) : 1;
        double step = mean(index, length) - mean(previous, index);
        double evidence = step * step * (index - previous) * (length - index) / (length - previous);
        double surplus = evidence / Math.max(noise, within) - 2 * StrictMath.log(length);
        double certainty = Math.clamp(1 / (1 + StrictMath.exp(-surplus / 4)), 0.5, 1);
        double calm = Math.clamp((WILD - within) / (WILD - CALM), 0, 1);
        double ripe = (length - index) / (length - index + 0.5);
        return new Found(index, previous, certainty, after > before ? calm * ripe * (2 * certainty - 1) : 0);
    }
}
