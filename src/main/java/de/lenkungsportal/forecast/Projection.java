package de.lenkungsportal.forecast;

/**
 * Turns traits and learned coefficients into quantiles: centre, unit of error, and the errors of other series in that unit.
 * Two bounds come from outside the learning. Nothing is narrower than counting noise; and the upper end stays within a multiple of
 * what was seen, because on a logarithmic scale a few wild series would otherwise set it for all.
 */
final class Projection {

    private static final double MOST = 60;

    private final Traits traits;

    Projection(Traits traits) {
        this.traits = traits;
    }

    /**
     * The distribution of a sum.
     *
     * @param row learned for the mean count of these periods
     * @param periods how many are added up; 1 for a step
     * @param share what part of usual periods they are, holidays taken off
     */
    Distribution project(Coefficients.Row row, int periods, double share) {
        double unit = StrictMath.exp(Math.min(product(row.widths(), traits.widths()), MOST));
        double[] errors = row.errors();
        double middle = traits.anchor(periods)
                + product(row.pulls(), traits.pulls())
                + (1 - traits.settled()) * unit * errors[Distribution.MIDDLE];
        double mean = StrictMath.expm1(Math.clamp(middle, 0, MOST));
        double least = StrictMath.sqrt(CountingNoise.logVariance(mean, periods));
        double[] values = new double[errors.length];
        double previous = 0;
        for (int at = 0; at < values.length; at++) {
            double score = Distribution.score(at);
            double distance = unit * (errors[at] - errors[Distribution.MIDDLE]);
            if (Math.abs(distance) < Math.abs(score) * least) {
                distance = score * least;
            }
            double value = StrictMath.expm1(Math.clamp(middle + distance, 0, MOST));
            if (at > Distribution.MIDDLE) {
                value = Math.min(value, periods * ceiling(score));
            }
            previous = Math.max(previous, value * share);
            values[at] = previous;
        }
        return Distribution.of(values);
    }

    /** Highest count that is thought possible at a standard normal score: two, four, eight times the highest seen, plus ten. */
    private double ceiling(double score) {
        double doublings = 1 + Math.clamp((score - 1.2816) / 0.6784, 0, 2);
        return StrictMath.pow(2, doublings) * traits.highest() + 10;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
