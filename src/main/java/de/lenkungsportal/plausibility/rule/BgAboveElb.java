package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import java.util.List;
import java.util.Objects;

/**
 * More Bedarfsgemeinschaften than people who can form them.
 *
 * <p>Each has at least one erwerbsfähige leistungsberechtigte Person (§ 7 Abs. 3 SGB II), and so at least one person. A cell
 * whose Rechtskreis is unclear may speak of two groups and is left out.
 */
final class BgAboveElb implements Rule {

    @Override
    public List<Suspicion> check(Readings readings) {
        List<Figure> caseload = readings.stated(Indicator.CASELOAD)
                .filter(figure -> figure.value() != null && figure.rechtskreis() != Rechtskreis.UNCLEAR)
                .toList();
        return caseload.stream()
                .filter(bg -> bg.unit() == Unit.BG)
                .flatMap(bg -> caseload.stream()
                        .filter(people -> people.unit() == Unit.ELB || people.unit() == Unit.PERSON)
                        .filter(people -> sameGroup(bg, people))
                        .filter(people -> Span.of(people.quantity()).isBelow(Span.of(bg.quantity())))
                        .map(people -> suspicion(bg, people)))
                .toList();
    }

    private static boolean sameGroup(Figure bg, Figure people) {
        return Objects.equals(bg.round(), people.round())
                && bg.about().equals(people.about())
                && bg.breakdown().equals(people.breakdown())
                && bg.rechtskreis() == people.rechtskreis()
                && bg.stage() == people.stage()
                && bg.carrier() == people.carrier()
                && bg.function() == people.function()
                && Objects.equals(bg.source().source(), people.source().source())
                && bg.asOf().overlaps(people.asOf());
    }

    private static Suspicion suspicion(Figure bg, Figure people) {
        return Suspicion.ofFigures(
                RuleCode.BG_ABOVE_ELB,
                Severity.CRITICAL,
                bg.id() + "-" + people.unit(),
                List.of(new Argument.Amount((Quantity.Value) bg.quantity()), new Argument.Amount((Quantity.Value)
                        people.quantity())),
                List.of(bg, people));
    }
}
