package de.lenkungsportal.forecast;

import java.util.Arrays;

/**
 * The known periods of a history, oldest first, at most {@link #LONGEST} of them: older ones say nothing about now. Gaps are
 * left out; a mean stands for each of its periods.
 *
 * @param values counts or means
 * @param own whether a value is a count of its own, so that its distance from its neighbours is evidence of scatter
 * @param offsets periods from the first period of the history
 * @param silent gaps after the last known period
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and half as fast with lists
record Series(double[] values, boolean[] own, int[] offsets, int silent) {

    /** The longest history of the calibration. */
    static final int LONGEST = 52;

    static Series of(History history) {
        int known = 0;
        for (Observation observation : history.observations()) {
            known += observation instanceof Observation.Gap ? 0 : observation.periods();
        }
        int length = Math.min(known, LONGEST);
        double[] values = new double[length];
        boolean[] own = new boolean[length];
        int[] offsets = new int[length];
        int skipped = known - length;
        int offset = 0;
        int at = -skipped;
        for (Observation observation : history.observations()) {
            for (int period = 0; period < observation.periods(); period++, offset++) {
                if (observation instanceof Observation.Gap) {
                    continue;
                }
                if (at >= 0) {
                    values[at] = value(observation);
                    own[at] = observation instanceof Observation.Count;
                    offsets[at] = offset;
                }
                at++;
            }
        }
        return new Series(values, own, offsets, offset - 1 - offsets[length - 1]);
    }

    private static double value(Observation observation) {
        return switch (observation) {
            case Observation.Count(double value) -> value;
            case Observation.Mean(double value, int periods) -> value;
            case Observation.Gap() -> throw new IllegalStateException("a gap has no value");
        };
    }

    int length() {
        return values.length;
    }

    /** The part that begins at an index. */
    Series from(int index) {
        int end = values.length;
        return index == 0
                ? this
                : new Series(
                        Arrays.copyOfRange(values, index, end),
                        Arrays.copyOfRange(own, index, end),
                        Arrays.copyOfRange(offsets, index, end),
                        silent);
    }
}
