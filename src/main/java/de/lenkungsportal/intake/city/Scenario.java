package de.lenkungsportal.intake.city;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the reader supposes in place of the city's own assumptions; null where nothing else is supposed.
 *
 * @param stayMonths how long a client stays at most, 1 to 60 months
 * @param ratio clients of one member of staff, 10 to 1,000
 * @param unemployedShare per cent of the stock that counts, 1 to 100
 * @param doubledFromWeek the ISO week of the forecast year from which twice as many come, 1 to 53
 */
record Scenario(
        @Nullable Integer stayMonths,
        @Nullable Integer ratio,
        @Nullable Integer unemployedShare,
        @Nullable Integer doubledFromWeek)
        implements Serializable {

    static final int LONGEST_STAY = 60;
    static final int SMALLEST_RATIO = 10;
    static final int LARGEST_RATIO = 1000;
    static final int LAST_WEEK = 53;
    static final int WHOLE = 100;

    /** Whether nothing is supposed, so that the city's own assumptions hold. */
    boolean isPlain() {
        return stayMonths == null && ratio == null && unemployedShare == null && doubledFromWeek == null;
    }
}
