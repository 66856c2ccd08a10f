package de.lenkungsportal.forecast;

/**
 * A sum of squares and how many observations it is made of.
 *
 * @param count zero where nothing speaks of scatter, as among means
 */
record Scatter(double squares, int count) {

    /** Squared steps between neighbours of which at least one is a count of its own, or which belong to two means. */
    static Scatter ofSteps(double[] logs, boolean[] own) {
        double squares = 0;
        int count = 0;
        for (int at = 1; at < logs.length; at++) {
            if (own[at] || own[at - 1] || logs[at] != logs[at - 1]) {
                double step = logs[at] - logs[at - 1];
                squares += step * step;
                count++;
            }
        }
        return new Scatter(squares, count);
    }

    /** Squared distances from the mean; periods within a mean are evidence of the level only. */
    static Scatter aroundMean(double[] logs, boolean[] own) {
        double mean = Means.of(logs, 0, logs.length);
        double squares = 0;
        int count = 0;
        for (int at = 0; at < logs.length; at++) {
            if (own[at] || (at > 0 && logs[at] != logs[at - 1])) {
                squares += (logs[at] - mean) * (logs[at] - mean);
                count++;
            }
        }
        return new Scatter(squares, count);
    }

    double mean() {
        return count == 0 ? 0 : squares / count;
    }

    /** The mean square, drawn to a usual one that weighs as much as so many observations. */
    double drawnTo(double usual, double weight) {
        return (squares + weight * usual) / (count + weight);
    }
}
