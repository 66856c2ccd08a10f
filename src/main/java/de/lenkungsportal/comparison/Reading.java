package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one cell of the comparison says. */
public sealed interface Reading {

    /** Every figure that the cell rests on, the leading one first. */
    List<Figure> figures();

    /** The value that may be compared in this unit, or null when there is none. */
    default @Nullable BigDecimal comparable(Unit unit) {
        return null;
    }

    /** Whether the value is only approximate. */
    default boolean isApproximate() {
        return false;
    }

    /**
     * A stated figure, or a stated gap such as k.A.
     *
     * @param main the one that is shown
     * @param others the same fact in further units or at further places
     * @param scope how much of the whole the figure covers
     */
    record Stated(Figure main, List<Figure> others, Scope scope) implements Reading {
        @Override
        public List<Figure> figures() {
            return Stream.concat(Stream.of(main), others.stream()).toList();
        }

        @Override
        public @Nullable BigDecimal comparable(Unit unit) {
            return scope == Scope.WHOLE && main.unit() == unit ? main.value() : null;
        }

        @Override
        public boolean isApproximate() {
            return main.isApproximate();
        }
    }

    /** How far a stated figure reaches: everything, one carrier only, or another stage than the current one. */
    enum Scope {
        WHOLE,
        ONE_CARRIER,
        OTHER_STAGE
    }

    /** Two or more values of which the source leaves open which one holds. They are joined by "oder" and in no sum. */
    record Unclear(List<Figure> figures) implements Reading {}

    /**
     * Our own calculation over stated figures.
     *
     * @param formula the calculation in numbers, for example {@code (800 + 530) ÷ 28}
     */
    record Computed(Unit unit, BigDecimal value, boolean isApproximate, String formula, List<Figure> figures)
            implements Reading {
        @Override
        public @Nullable BigDecimal comparable(Unit other) {
            return unit == other ? value : null;
        }
    }

    /** No value that could be compared, and why. */
    record NotComparable(Reason reason, List<Figure> figures) implements Reading {}

    /** Why a city is left out of a chart, a ranking or a sum. */
    enum Reason {
        AMBIGUOUS,
        OTHER_UNIT,
        SGB_II_MISSING,
        SGB_III_MISSING,
        STAFF_MISSING,
        OTHER_STAGE,
        ONE_CARRIER,
        SUPPRESSED,
        /** It has said nothing at all in the round. */
        NOT_REPORTED,
        NO_DATA;

        private static Reason of(Stated stated) {
            if (stated.main().missing() != null) {
                return stated.main().missing() == Missing.SUPPRESSED ? SUPPRESSED : NO_DATA;
            }
            return switch (stated.scope()) {
                case WHOLE -> OTHER_UNIT;
                case ONE_CARRIER -> Reason.ONE_CARRIER;
                case OTHER_STAGE -> Reason.OTHER_STAGE;
            };
        }
    }

    /** The reason that a reading gives for being left out in this unit, or null when it has a value there. */
    default @Nullable Reason exclusion(Unit unit) {
        if (comparable(unit) != null) {
            return null;
        }
        return switch (this) {
            case Unclear unclear -> Reason.AMBIGUOUS;
            case NotComparable other -> other.reason();
            case Computed computed -> Reason.OTHER_UNIT;
            case Stated stated -> Reason.of(stated);
        };
    }
}
