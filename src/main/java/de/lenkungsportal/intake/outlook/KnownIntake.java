package de.lenkungsportal.intake.outlook;

import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import java.util.Arrays;

/**
 * The intake of each known period, as a stock adds it up: a mean stands for each of its periods, a gap for the mean of its
 * neighbours (nobody may take it for zero).
 *
 * @param filled how many gaps were filled
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and half as fast with lists
record KnownIntake(double[] counts, int filled) {

    static KnownIntake of(History history) {
        double[] counts = new double[history.periods()];
        int filled = 0;
        int at = 0;
        for (Observation observation : history.observations()) {
            double each = switch (observation) {
                case Observation.Count(double value) -> value;
                case Observation.Mean(double mean, int periods) -> mean;
                case Observation.Gap() -> Double.NaN;
            };
            filled += Double.isNaN(each) ? 1 : 0;
            Arrays.fill(counts, at, at + observation.periods(), each);
            at += observation.periods();
        }
        for (int period = 0; period < counts.length; period++) {
            if (Double.isNaN(counts[period])) {
                int end = period;
                while (end < counts.length && Double.isNaN(counts[end])) {
                    end++;
                }
                Arrays.fill(counts, period, end, neighbours(counts, period, end));
            }
        }
        return new KnownIntake(counts, filled);
    }

    KnownIntake times(double factor) {
        return new KnownIntake(
                Arrays.stream(counts).map(count -> count * factor).toArray(), filled);
    }

    private static double neighbours(double[] counts, int from, int end) {
        if (from == 0) {
            return counts[end];
        }
        return end == counts.length ? counts[from - 1] : (counts[from - 1] + counts[end]) / 2;
    }
}
