package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry must hold to, with a German sentence for each field that does not. */
final class IntakeRules {

    static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    static final int LONGEST_TEXT = 500;

    /** Before it nobody counted refugees by week. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final List<Problem> problems = new ArrayList<>();

    private IntakeRules() {}

    /** A change that holds to the rules. */
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
        if (checked == null || !rules.problems.isEmpty()) {
            throw new InvalidInputException(rules.problems);
        }
        return checked;
    }

    /** @throws InvalidInputException for a missing or endless reason */
    static String reason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInputException("reason", "intake.problem.reasonMissing");
        }
        if (reason.strip().length() > LONGEST_TEXT) {
            throw new InvalidInputException("reason", "intake.problem.reasonTooLong");
        }
        return reason.strip();
    }

    private @Nullable Checked read(SeriesKey key, Period period, IntakeChange change, LocalDate today) {
        require(key.rechtskreis() != Rechtskreis.UNCLEAR, "rechtskreis", "intake.problem.rechtskreis");
        require(key.unit().countsPeople(), "unit", "intake.problem.unit");
        require(key.frequency() == period.frequency(), "period", "intake.problem.period");
        require(!period.from().isBefore(EARLIEST), "period", "intake.problem.tooEarly");
        require(!period.from().isAfter(today), "period", "intake.problem.future");
        require(change.counting() == Counting.COUNT || period.count() > 1, "counting", "intake.problem.meanOfOne");
        String note = change.note() == null || change.note().isBlank()
                ? null
                : change.note().strip();
        require(note == null || note.length() <= LONGEST_TEXT, "note", "intake.problem.noteTooLong");
        Stand asOf = stand(change.asOf());
        if (asOf != null) {
            require(!asOf.firstDay().isAfter(today), "as_of", "intake.problem.standInFuture");
        }
        Qualifier qualifier = Objects.requireNonNullElse(change.qualifier(), Qualifier.EXACT);
        require(qualifier != Qualifier.RANGE, "qualifier", "intake.problem.range");
        BigDecimal value = value(change);
        return value == null || asOf == null || !problems.isEmpty()
                ? null
                : new Checked(change.counting(), new Quantity.Value(key.unit(), qualifier, value, null), asOf, note);
    }

    private @Nullable BigDecimal value(IntakeChange change) {
        BigDecimal value = change.value();
        if (value == null) {
            problems.add(new Problem("value", "intake.problem.valueMissing"));
            return null;
        }
        if (value.signum() < 0) {
            problems.add(new Problem("value", "intake.problem.negative"));
            return null;
        }
        if (value.compareTo(LARGEST) > 0) {
            problems.add(new Problem("value", "intake.problem.tooLarge"));
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (change.counting() == Counting.COUNT) {
            require(plain.scale() <= 0, "value", "intake.problem.whole");
        } else {
            require(plain.scale() <= 2, "value", "intake.problem.decimals");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private @Nullable Stand stand(String iso) {
        try {
            var stand = new Stand(iso.strip());
            stand.firstDay();
            stand.lastDay();
            return stand;
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new Problem("as_of", "intake.problem.stand"));
            return null;
        }
    }

    private void require(boolean holds, String field, String messageKey) {
        if (!holds) {
            problems.add(new Problem(field, messageKey));
        }
    }
}
