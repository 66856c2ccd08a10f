package de.lenkungsportal.forecast;

/** The input cannot be forecast, and why. The only exception that this package throws at its callers. */
public final class RefusedHistoryException extends RuntimeException {

    /** Why there is no forecast. */
    public enum Reason {
        /** Not one count or mean. */
        NO_OBSERVATIONS,
        NEGATIVE,
        NOT_A_NUMBER,
        /** Above {@link History#LARGEST_COUNT}. */
        TOO_LARGE,
        /** A week that does not start on Monday, or a month that does not start on its first day. */
        NOT_A_PERIOD_START,
        /** A mean of less than one period. */
        MEAN_OF_NOTHING,
        /** More than {@link History#MOST_PERIODS} periods. */
        TOO_LONG,
        /** Not between 1 and {@link ForecastEngine#LONGEST_HORIZON}. */
        HORIZON_OUT_OF_RANGE
    }

    private final Reason reason;

    public RefusedHistoryException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static void requireCount(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new RefusedHistoryException(Reason.NOT_A_NUMBER);
        }
        if (value < 0) {
            throw new RefusedHistoryException(Reason.NEGATIVE);
        }
        if (value > History.LARGEST_COUNT) {
            throw new RefusedHistoryException(Reason.TOO_LARGE);
        }
    }
}
