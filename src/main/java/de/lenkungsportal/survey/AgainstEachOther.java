package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Where two answers of one municipality do not fit: parts and their total, Bedarfsgemeinschaften and people. */
final class AgainstEachOther {

    private AgainstEachOther() {}

    /** Parts above their total never fit; parts below it do not where all are answered. */
    static List<Hint> parts(Hints.Given total, List<Hints.Given> all) {
        Quantity.Value whole = total.value();
        if (whole == null) {
            return List.of();
        }
        List<Hints.Given> parts = all.stream()
                .filter(each -> total.question().code().equals(each.question().partOf()))
                .toList();
        List<Hints.Given> counted = parts.stream()
                .filter(each -> each.value() != null && each.value().unit() == whole.unit())
                .toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        boolean complete = parts.stream().allMatch(each -> counted.contains(each) || each.is(Missing.NOT_APPLICABLE));
        Reach sum = counted.stream()
                .map(each -> Reach.of(Objects.requireNonNull(each.value())))
                .reduce(Reach.ZERO, Reach::plus);
        if (Reach.of(whole).isBelow(sum)) {
            return List.of(hint(Hint.Kind.PARTS_ABOVE_TOTAL, total, whole, counted));
        }
        return complete && sum.isBelow(Reach.of(whole))
                ? List.of(hint(Hint.Kind.PARTS_BELOW_TOTAL, total, whole, counted))
                : List.of();
    }

    private static Hint hint(Hint.Kind kind, Hints.Given total, Quantity.Value whole, List<Hints.Given> parts) {
        List<Quantity.Value> values =
                parts.stream().map(each -> Objects.requireNonNull(each.value())).toList();
        BigDecimal sum = values.stream().map(Quantity.Value::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean exact = values.stream().allMatch(each -> each.qualifier() == Qualifier.EXACT);
        return new Hint(
                total.question().code(),
                kind,
                List.of(
                        whole,
                        new Quantity.Value(whole.unit(), exact ? Qualifier.EXACT : Qualifier.APPROXIMATE, sum, null)),
                parts.stream().map(each -> each.question().code()).toList());
    }

    /** Each Bedarfsgemeinschaft has at least one erwerbsfähige leistungsberechtigte Person (§ 7 Abs. 3 SGB II). */
    static List<Hint> people(Hints.Given bg, List<Hints.Given> all) {
        Quantity.Value families = bg.value();
        if (families == null || families.unit() != Unit.BG || !isCaseload(bg)) {
            return List.of();
        }
        return all.stream()
                .filter(each -> each.value() != null
                        && (each.value().unit() == Unit.ELB || each.value().unit() == Unit.PERSON)
                        && countTheSame(bg, each)
                        && Reach.of(each.value()).isBelow(Reach.of(families)))
                .map(each -> new Hint(
                        bg.question().code(),
                        Hint.Kind.BG_ABOVE_ELB,
                        List.of(families, Objects.requireNonNull(each.value())),
                        List.of(each.question().code())))
                .toList();
    }

    private static boolean isCaseload(Hints.Given given) {
        return given.question().asks() instanceof Question.Asks.ForFigure asks
                && asks.indicator().equals(Indicator.CASELOAD)
                && asks.rechtskreis() != Rechtskreis.UNCLEAR;
    }

    private static boolean countTheSame(Hints.Given bg, Hints.Given people) {
        return bg.question().asks() instanceof Question.Asks.ForFigure one
                && people.question().asks() instanceof Question.Asks.ForFigure other
                && one.indicator().equals(other.indicator())
                && one.rechtskreis() == other.rechtskreis()
                && one.carrier() == other.carrier()
                && one.function() == other.function()
                && one.stage() == other.stage()
                && one.breakdown().equals(other.breakdown())
                && areOfOneTime(bg, people);
    }

    /** Answers without a Stand of their own have that of the municipality, which is said once. */
    private static boolean areOfOneTime(Hints.Given bg, Hints.Given people) {
        Stand one = bg.answer() == null ? null : bg.answer().asOf();
        Stand other = people.answer() == null ? null : people.answer().asOf();
        return one == null || other == null || one.overlaps(other);
    }
}
