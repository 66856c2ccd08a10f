package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality says about a period: everything that a revision can change. {@link #checked} holds its rules.
 *
 * @param value COUNT: of the whole period, MEAN: of one week or month; null where it is hidden or not yet said
 * @param qualifier any but RANGE
 */
public record IntakeContent(
        Counting counting,
        @Nullable BigDecimal value,
        Qualifier qualifier,
        Stand asOf,
        @Nullable String note) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST_NOTE = 500;

    /** Earliest first day of a period. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /**
     * The content as it may be stored, with a value.
     *
     * @param today a period that has not begun cannot be counted
     * @throws InvalidInputException with one entry for each bad field
     */
    public IntakeContent checked(SeriesKey key, Period period, LocalDate today) {
        var input = new Input();
        input.require(key.rechtskreis() != Rechtskreis.UNCLEAR, "rechtskreis", "intake.problem.rechtskreis");
        input.require(key.unit().countsPeople(), "unit", "intake.problem.unit");
        input.require(key.frequency() == period.frequency(), "period", "intake.problem.period");
        input.require(!period.from().isBefore(EARLIEST), "period", "intake.problem.tooEarly");
        input.require(!period.from().isAfter(today), "period", "intake.problem.future");
        input.require(counting == Counting.COUNT || period.count() > 1, "counting", "intake.problem.meanOfOne");
        input.requireOfWork("as_of", asOf.firstDay());
        input.requireKnown("as_of", asOf.firstDay(), today);
        input.require(qualifier != Qualifier.RANGE, "qualifier", "intake.problem.range");
        var content =
                new IntakeContent(counting, number(input), qualifier, asOf, input.optional("note", note, LONGEST_NOTE));
        input.check();
        return content;
    }

    private @Nullable BigDecimal number(Input input) {
        if (value == null) {
            input.refuse("value", "intake.problem.valueMissing");
            return null;
        }
        if (value.signum() < 0) {
            input.refuse("value", "intake.problem.negative");
            return null;
        }
        if (value.compareTo(LARGEST) > 0) {
            input.refuse("value", "intake.problem.tooLarge");
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (counting == Counting.COUNT) {
            input.require(plain.scale() <= 0, "value", "intake.problem.whole");
        } else {
            input.require(plain.scale() <= 2, "value", "intake.problem.decimals");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
