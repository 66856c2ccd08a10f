package de.lenkungsportal.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value with its unit, or the reason why there is none. */
public sealed interface Quantity {

    Unit unit();

    /**
     * A stated or computed value.
     *
     * @param to the upper end, present exactly when the qualifier is RANGE
     */
    record Value(
            Unit unit,
            Qualifier qualifier,
            BigDecimal value,
            @Nullable BigDecimal to) implements Quantity {
        public Value {
            if ((to != null) != (qualifier == Qualifier.RANGE)) {
                throw new IllegalArgumentException("an upper end belongs to a range, and only to a range");
            }
            if (value.signum() < 0) {
                throw new IllegalArgumentException("a count is never negative: " + value);
            }
        }

        public static Value exact(Unit unit, BigDecimal value) {
            return new Value(unit, Qualifier.EXACT, value, null);
        }
    }

    /** No value, and why. */
    record None(Unit unit, Missing reason) implements Quantity {}
}
