package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a correction must hold to, with a German sentence for each field that does not. */
final class ChangeRules {

    static final int LONGEST_TEXT = 500;
    private static final int MOST_DIGITS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Problem> problems = new ArrayList<>();

    private ChangeRules() {}

    /** A change that holds to the rules: a quantity, a Stand and a note. */
    record Checked(Quantity quantity, Stand asOf, @Nullable String note, String reason) {}

    /** @throws InvalidInputException with one entry for each bad field */
    static Checked check(Figure old, FigureChange change, String reason) {
        var rules = new ChangeRules();
        Quantity quantity = rules.quantity(old.unit(), change);
        Stand asOf = rules.stand(change.asOf());
        String note = change.note() == null || change.note().isBlank()
                ? null
                : change.note().strip();
        rules.require(note == null || note.length() <= LONGEST_TEXT, "note", "figureview.problem.noteTooLong");
        rules.require(!reason.isBlank(), "reason", "figureview.problem.reasonMissing");
        rules.require(reason.strip().length() <= LONGEST_TEXT, "reason", "figureview.problem.reasonTooLong");
        if (quantity == null || asOf == null || !rules.problems.isEmpty()) {
            throw new InvalidInputException(rules.problems);
        }
        if (isSame(old.quantity(), quantity) && old.asOf().equals(asOf) && Objects.equals(old.note(), note)) {
            throw new InvalidInputException("value", "figureview.problem.unchanged");
        }
        return new Checked(quantity, asOf, note, reason.strip());
    }

    private @Nullable Quantity quantity(Unit unit, FigureChange change) {
        Missing missing = change.missing();
        BigDecimal value = change.value();
        if (missing != null) {
            require(missing != Missing.SUPPRESSED, "missing", "figureview.problem.suppressed");
            require(value == null && change.valueTo() == null, "value", "figureview.problem.valueAndMissing");
            return new Quantity.None(unit, missing);
        }
        if (value == null) {
            problems.add(new Problem("value", "figureview.problem.valueMissing"));
            return null;
        }
        Qualifier qualifier = Objects.requireNonNullElse(change.qualifier(), Qualifier.EXACT);
        BigDecimal to = change.valueTo();
        number(unit, "value", value);
        if (to != null) {
            number(unit, "value_to", to);
        }
        if (qualifier == Qualifier.RANGE) {
            require(to != null && to.compareTo(value) > 0, "value_to", "figureview.problem.rangeEnd");
        } else {
            require(to == null, "value_to", "figureview.problem.noRange");
        }
        return problems.isEmpty() ? new Quantity.Value(unit, qualifier, value, to) : null;
    }

    private void number(Unit unit, String field, BigDecimal number) {
        if (number.signum() < 0) {
            problems.add(new Problem(field, "figureview.problem.negative"));
        } else if (number.signum() > 0 && number.precision() - (long) number.scale() > MOST_DIGITS) {
            problems.add(new Problem(field, "figureview.problem.tooLarge"));
        } else if (number.stripTrailingZeros().scale() > 2) {
            problems.add(new Problem(field, "figureview.problem.decimals"));
        } else if (unit == Unit.PERCENT) {
            require(number.compareTo(HUNDRED) <= 0, field, "figureview.problem.percent");
        } else if (unit == Unit.STAFF || unit == Unit.POST) {
            require(isWhole(number.multiply(TWO)), field, "figureview.problem.halves");
        } else {
            require(isWhole(number), field, "figureview.problem.whole");
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private @Nullable Stand stand(String iso) {
        try {
            var stand = new Stand(iso.strip());
            stand.lastDay();
            return stand;
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new Problem("as_of", "figureview.problem.stand"));
            return null;
        }
    }

    private void require(boolean holds, String field, String messageKey) {
        if (!holds) {
            problems.add(new Problem(field, messageKey));
        }
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return switch (one) {
            case Quantity.None none -> none.equals(other);
            case Quantity.Value(var unit, var qualifier, BigDecimal value, @Nullable BigDecimal to) ->
                other instanceof Quantity.Value(var u, var q, BigDecimal v, @Nullable BigDecimal t)
                        && qualifier == q
                        && value.compareTo(v) == 0
                        && (to == null ? t == null : t != null && to.compareTo(t) == 0);
        };
    }
}
