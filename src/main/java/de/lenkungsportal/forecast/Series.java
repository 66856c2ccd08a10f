package de.lenkungsportal.forecast;

import java.util.Arrays;

/**
 * The known periods of a history, oldest first, at most {@link #LONGEST} of them: older ones say nothing about now. Gaps are
 * left out, and so are the weeks around New Year; a mean stands for each of its periods.
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

    private static final int FEWEST_USUAL = 6;

    static Series of(History history) {
        Series usual = read(history, true);
        // In a short series every week is needed, thin or not.
        return usual.length() >= FEWEST_USUAL ? usual : read(history, false);
    }

    private static Series read(History history, boolean withoutThinWeeks) {
        double[] values = new double[history.periods()];
        boolean[] own = new boolean[values.length];
        int[] offsets = new int[values.length];
        int known = 0;
        int offset = 0;
        int last = 0;
        for (Observation observation : history.observations()) {
            for (int period = 0; period < observation.periods(); period++, offset++) {
                if (observation instanceof Observation.Gap) {
                    continue;
                }
                last = offset;
                if (withoutThinWeeks && isThin(history, observation, offset)) {
                    continue;
                }
                values[known] = value(observation);
                own[known] = observation instanceof Observation.Count;
                offsets[known] = offset;
                known++;
            }
        }
        return new Series(values, own, offsets, offset - 1 - last).part(Math.max(0, known - LONGEST), known);
    }

    private static boolean isThin(History history, Observation observation, int offset) {
        return observation instanceof Observation.Count
                && history.frequency() == Frequency.WEEK
                && ThinWeeks.isAroundNewYear(history.firstPeriodStart().plusWeeks(offset));
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
        return part(index, values.length);
    }

    private Series part(int from, int to) {
        return new Series(
                Arrays.copyOfRange(values, from, to),
                Arrays.copyOfRange(own, from, to),
                Arrays.copyOfRange(offsets, from, to),
                silent);
    }
}
