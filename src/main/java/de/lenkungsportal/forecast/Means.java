package de.lenkungsportal.forecast;

/** Means of stretches of numbers. */
final class Means {

    private Means() {}

    static double of(double[] values, int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += values[at];
        }
        return sum / (to - from);
    }

    static double ofLast(double[] values, int count) {
        return of(values, Math.max(0, values.length - count), values.length);
    }
}
