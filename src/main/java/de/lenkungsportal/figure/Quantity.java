package de.lenkungsportal.figure;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value with its unit, or the reason why there is none. */
public sealed interface Quantity {

    Unit unit();

    /**
     * The value, or the reason why there is none, from its parts as a table holds them; 8.50 as 8.5 and 800.00 as 800.
     *
     * @throws NullPointerException when there is neither a value nor a reason
     */
    static Quantity of(
            Unit unit,
            @Nullable Qualifier qualifier,
            @Nullable BigDecimal value,
            @Nullable BigDecimal to,
            @Nullable Missing missing) {
        return value == null || qualifier == null
                ? new None(unit, Objects.requireNonNull(missing))
                : new Value(unit, qualifier, plain(value), to == null ? null : plain(to));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

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
            if (value.signum() < 0 && unit != Unit.PERCENT) {
                throw new IllegalArgumentException("only a change in percent is ever negative: " + value);
            }
        }

        public static Value exact(Unit unit, BigDecimal value) {
            return new Value(unit, Qualifier.EXACT, value, null);
        }
    }

    /** No value, and why. */
    record None(Unit unit, Missing reason) implements Quantity {}
}
