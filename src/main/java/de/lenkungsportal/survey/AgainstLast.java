package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** What differs from what was stated before: a jump, another unit, a value that is gone. */
final class AgainstLast {

    private static final BigDecimal TWICE = new BigDecimal(2);

    /** A difference below this is no jump: three members of staff instead of one are no finding. */
    private static final BigDecimal FEW = new BigDecimal(5);

    private AgainstLast() {}

    static List<Hint> check(Hints.Given given, List<Quantity> readings) {
        List<Quantity.Value> before = readings.stream()
                .filter(Quantity.Value.class::isInstance)
                .map(Quantity.Value.class::cast)
                .toList();
        if (before.isEmpty()) {
            return List.of();
        }
        Quantity.Value now = given.value();
        if (now == null) {
            return given.is(Missing.NOT_STATED)
                    ? List.of(Hint.of(given.question(), Hint.Kind.VALUE_GONE, before.getFirst()))
                    : List.of();
        }
        List<Quantity.Value> like =
                before.stream().filter(each -> each.unit() == now.unit()).toList();
        if (like.isEmpty()) {
            return List.of(Hint.of(given.question(), Hint.Kind.UNIT_CHANGED, now, before.getFirst()));
        }
        return given.question().change() == null && like.stream().allMatch(each -> isJump(now, each))
                ? List.of(Hint.of(given.question(), Hint.Kind.JUMP, now, like.getFirst()))
                : List.of();
    }

    private static boolean isJump(Quantity.Value now, Quantity.Value before) {
        Reach here = Reach.of(now);
        Reach there = Reach.of(before);
        return now.value().subtract(before.value()).abs().compareTo(FEW) >= 0
                && (there.times(TWICE).isBelow(here) || here.times(TWICE).isBelow(there));
    }
}
