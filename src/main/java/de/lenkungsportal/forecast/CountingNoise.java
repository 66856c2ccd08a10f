package de.lenkungsportal.forecast;

/**
 * The least that counts scatter: people come in households, and households by chance that differs from week to week. A
 * negative binomial of size 20 over households of 1.3 persons has the variance {@code 1.3 m + m²/20}.
 */
final class CountingNoise {

    private static final double PERSONS_PER_HOUSEHOLD = 1.3;
    private static final double INVERSE_SIZE = 0.05;

    private CountingNoise() {}

    /** Variance of the logarithm of 1 + count around such a mean. */
    static double logVariance(double mean) {
        return logVariance(mean, 1);
    }

    /** The same for the sum of so many periods, of which each varies on its own. */
    static double logVariance(double sum, int periods) {
        return PERSONS_PER_HOUSEHOLD / (1 + sum) + INVERSE_SIZE / periods;
    }

    /** Maps counts so that this noise has variance one whatever the mean. */
    static double stabilise(double count) {
        return 2 / StrictMath.sqrt(INVERSE_SIZE) * asinh(StrictMath.sqrt(INVERSE_SIZE * count / PERSONS_PER_HOUSEHOLD));
    }

    private static double asinh(double x) {
        return StrictMath.log(x + StrictMath.sqrt(x * x + 1));
    }
}
