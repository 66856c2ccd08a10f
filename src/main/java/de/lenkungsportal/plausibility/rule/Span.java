package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All values that a statement allows. "ca." is read as ten percent either way, a missing value as any value: so a rule speaks
 * up only where no reading fits.
 *
 * @param high null where the statement has no upper end
 */
record Span(BigDecimal low, @Nullable BigDecimal high) {

    private static final BigDecimal ABOUT_LOW = new BigDecimal("0.9");
    private static final BigDecimal ABOUT_HIGH = new BigDecimal("1.1");

    static Span of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None none -> new Span(BigDecimal.ZERO, null);
            case Quantity.Value(var unit, Qualifier qualifier, BigDecimal value, var to) ->
                switch (qualifier) {
                    case EXACT -> new Span(value, value);
                    case APPROXIMATE -> new Span(value.multiply(ABOUT_LOW), value.multiply(ABOUT_HIGH));
                    case AT_LEAST -> new Span(value, null);
                    case AT_MOST -> new Span(BigDecimal.ZERO, value);
                    case RANGE -> new Span(value, to);
                };
        };
    }

    static Span sum(List<Figure> figures) {
        return figures.stream()
                .map(figure -> of(figure.quantity()))
                .reduce(Span::plus)
                .orElseThrow();
    }

    /** The sum in words: exact when all parts are, "at least" when one is missing. */
    static Quantity.Value total(List<Figure> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        Qualifier qualifier = Qualifier.EXACT;
        for (Figure figure : figures) {
            switch (figure.quantity()) {
                case Quantity.None none -> qualifier = Qualifier.AT_LEAST;
                case Quantity.Value part -> {
                    sum = sum.add(part.value());
                    if (part.qualifier() != Qualifier.EXACT && qualifier == Qualifier.EXACT) {
                        qualifier = Qualifier.APPROXIMATE;
                    }
                }
            }
        }
        return new Quantity.Value(figures.getFirst().unit(), qualifier, sum, null);
    }

    Span plus(Span other) {
        return new Span(low.add(other.low), high == null || other.high == null ? null : high.add(other.high));
    }

    Span withoutUpperEnd() {
        return new Span(low, null);
    }

    boolean isBelow(Span other) {
        return high != null && high.compareTo(other.low) < 0;
    }

    boolean contradicts(Span other) {
        return isBelow(other) || other.isBelow(this);
    }
}
