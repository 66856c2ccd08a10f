package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says: everything that a correction can change, a value with its qualifier, or the reason why there is none.
 * {@link #checked} holds its rules.
 *
 * @param qualifier with a value, where null means EXACT
 * @param valueTo upper end of a range
 */
public record FigureContent(
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable Missing missing,
        Stand asOf,
        @Nullable String note) {

    /** What a figure in percent tells of. */
    enum Percentage {
        /** A share or a rate, from 0 to 100. */
        OF_A_WHOLE,
        /** An increase, or a decrease below 0. */
        CHANGE
    }

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_DIGITS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** What the figure says at present. */
    public static FigureContent of(Figure figure) {
        return of(figure.quantity(), figure.asOf(), figure.note());
    }

    static FigureContent of(Quantity quantity, Stand asOf, @Nullable String note) {
        return switch (quantity) {
            case Quantity.None(var unit, Missing reason) -> new FigureContent(null, null, null, reason, asOf, note);
            case Quantity.Value(var unit, Qualifier qualifier, BigDecimal value, @Nullable BigDecimal to) ->
                new FigureContent(qualifier, value, to, null, asOf, note);
        };
    }

    /**
     * The content of a correction as it may be stored.
     *
     * @param input gets one entry for each bad field
     * @param percentage what a value in percent tells of
     * @param today the Stichtag; a Stand that is later stays where it was on record
     */
    FigureContent checked(Input input, Figure stored, Percentage percentage, LocalDate today) {
        FigureContent content =
                checked(input, stored.unit(), percentage, asOf.equals(stored.asOf()) ? asOf.firstDay() : today);
        input.require(
                !input.problems().isEmpty() || !content.says(of(stored)), "value", "figureview.problem.unchanged");
        return content;
    }

    /**
     * The content of a new figure as it may be stored.
     *
     * @param latest last day on which its Stand may begin
     */
    FigureContent checked(Input input, Unit unit, Percentage percentage, LocalDate latest) {
        String text = input.optional("note", note, LONGEST_NOTE);
        input.requireOfWork("as_of", asOf.firstDay());
        input.requireKnown("as_of", asOf.firstDay(), latest);
        if (missing != null) {
            input.require(missing != Missing.SUPPRESSED, "missing", "figureview.problem.suppressed");
            input.require(value == null && valueTo == null, "value", "figureview.problem.valueAndMissing");
        } else {
            checkValue(input, unit, percentage);
        }
        return new FigureContent(
                missing == null ? Objects.requireNonNullElse(qualifier, Qualifier.EXACT) : null,
                value,
                valueTo,
                missing,
                asOf,
                text);
    }

    private void checkValue(Input input, Unit unit, Percentage percentage) {
        if (value == null) {
            input.refuse("value", "figureview.problem.valueMissing");
            return;
        }
        checkNumber(input, unit, percentage, "value", value);
        if (valueTo != null) {
            checkNumber(input, unit, percentage, "value_to", valueTo);
        }
        if (qualifier == Qualifier.RANGE) {
            input.require(valueTo != null && valueTo.compareTo(value) > 0, "value_to", "figureview.problem.rangeEnd");
        } else {
            input.require(valueTo == null, "value_to", "figureview.problem.noRange");
        }
    }

    /** The rules for a number of this unit, wherever one is entered; gives the input a problem where it breaks one. */
    public static void checkNumber(Input input, Unit unit, String field, BigDecimal number) {
        checkNumber(input, unit, Percentage.OF_A_WHOLE, field, number);
    }

    private static void checkNumber(Input input, Unit unit, Percentage percentage, String field, BigDecimal number) {
        if (number.signum() < 0 && (unit != Unit.PERCENT || percentage == Percentage.OF_A_WHOLE)) {
            input.refuse(field, "figureview.problem.negative");
        } else if (number.signum() != 0 && number.precision() - (long) number.scale() > MOST_DIGITS) {
            input.refuse(field, "figureview.problem.tooLarge");
        } else if (number.stripTrailingZeros().scale() > 2) {
            input.refuse(field, "figureview.problem.decimals");
        } else if (unit == Unit.PERCENT) {
            checkPercentage(input, percentage, field, number);
        } else if (unit == Unit.STAFF || unit == Unit.POST) {
            input.require(isWhole(number.multiply(TWO)), field, "figureview.problem.halves");
        } else if (unit.isWhole()) {
            input.require(isWhole(number), field, "figureview.problem.whole");
        }
    }

    private static void checkPercentage(Input input, Percentage percentage, String field, BigDecimal number) {
        switch (percentage) {
            case OF_A_WHOLE -> input.require(number.compareTo(HUNDRED) <= 0, field, "figureview.problem.percent");
            case CHANGE ->
                input.require(number.compareTo(HUNDRED.negate()) >= 0, field, "figureview.problem.percentLost");
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Whether both say the same; 13 is as much as 13,0. */
    boolean says(FigureContent other) {
        return qualifier == other.qualifier
                && missing == other.missing
                && isEqual(value, other.value)
                && isEqual(valueTo, other.valueTo)
                && asOf.equals(other.asOf)
                && Objects.equals(note, other.note);
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
