package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry must hold to, with a German sentence for each field that does not. */
final class IntakeRules {

    static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    static final int LONGEST_TEXT = 500;

    /** Earliest first day of a period. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Input input = new Input();

    private IntakeRules() {}

    /** Change that passed all rules. */
    record Checked(
            Counting counting,
            Quantity.Value quantity,
            Stand asOf,
            @Nullable String note) {}

    /**
     * @param today a period that has not begun cannot be counted
     * @throws InvalidInputException with one entry for each bad field
     */
    static Checked check(SeriesKey key, Period period, IntakeChange change, LocalDate today) {
        var rules = new IntakeRules();
        Checked checked = rules.read(key, period, change, today);
        rules.input.check();
        return Objects.requireNonNull(checked);
    }

    /** @throws InvalidInputException for a missing or endless reason */
    static String reason(String reason) {
        var input = new Input();
        String stripped = input.required(
                "reason", reason, LONGEST_TEXT, "intake.problem.reasonMissing", "intake.problem.reasonTooLong");
        input.check();
        return stripped;
    }

    private @Nullable Checked read(SeriesKey key, Period period, IntakeChange change, LocalDate today) {
        input.require(key.rechtskreis() != Rechtskreis.UNCLEAR, "rechtskreis", "intake.problem.rechtskreis");
        input.require(key.unit().countsPeople(), "unit", "intake.problem.unit");
        input.require(key.frequency() == period.frequency(), "period", "intake.problem.period");
        input.require(!period.from().isBefore(EARLIEST), "period", "intake.problem.tooEarly");
        input.require(!period.from().isAfter(today), "period", "intake.problem.future");
        input.require(
                change.counting() == Counting.COUNT || period.count() > 1, "counting", "intake.problem.meanOfOne");
        String note = input.optional("note", change.note(), LONGEST_TEXT, "intake.problem.noteTooLong");
        input.require(!change.asOf().isBlank(), "as_of", "intake.problem.stand");
        Stand asOf = input.read("as_of", change.asOf(), Stand::inCalendar, "intake.problem.stand");
        if (asOf != null) {
            input.require(!asOf.firstDay().isAfter(today), "as_of", "intake.problem.standInFuture");
        }
        Qualifier qualifier = Objects.requireNonNullElse(change.qualifier(), Qualifier.EXACT);
        input.require(qualifier != Qualifier.RANGE, "qualifier", "intake.problem.range");
        BigDecimal value = value(change);
        return value == null || asOf == null || !input.problems().isEmpty()
                ? null
                : new Checked(change.counting(), new Quantity.Value(key.unit(), qualifier, value, null), asOf, note);
    }

    private @Nullable BigDecimal value(IntakeChange change) {
        BigDecimal value = change.value();
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
        if (change.counting() == Counting.COUNT) {
            input.require(plain.scale() <= 0, "value", "intake.problem.whole");
        } else {
            input.require(plain.scale() <= 2, "value", "intake.problem.decimals");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
