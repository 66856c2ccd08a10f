package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a value reaches, "ca." ten percent either way: a hint is given only where no reading fits.
 *
 * @param high null where it has no upper end
 */
record Reach(BigDecimal low, @Nullable BigDecimal high) {

    private static final BigDecimal ABOUT_LOW = new BigDecimal("0.9");
    private static final BigDecimal ABOUT_HIGH = new BigDecimal("1.1");

    static final Reach ZERO = new Reach(BigDecimal.ZERO, BigDecimal.ZERO);

    static Reach of(Quantity.Value value) {
        return switch (value.qualifier()) {
            case EXACT -> new Reach(value.value(), value.value());
            case APPROXIMATE ->
                new Reach(value.value().multiply(ABOUT_LOW), value.value().multiply(ABOUT_HIGH));
            case AT_LEAST -> new Reach(value.value(), null);
            case AT_MOST -> new Reach(BigDecimal.ZERO, value.value());
            case RANGE -> new Reach(value.value(), value.to());
        };
    }

    Reach plus(Reach other) {
        return new Reach(low.add(other.low), high == null || other.high == null ? null : high.add(other.high));
    }

    Reach times(BigDecimal factor) {
        return new Reach(low.multiply(factor), high == null ? null : high.multiply(factor));
    }

    boolean isBelow(Reach other) {
        return high != null && high.compareTo(other.low) < 0;
    }
}
