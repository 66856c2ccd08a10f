package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Staff by function against the stated sum of a carrier, and carriers against the stated total: within one place of a source,
 * one stage and one unit.
 *
 * <p>Parts above a stated sum never fit. Parts below it count only where they claim to be complete. A total covers the
 * Integration Point, that is Agentur and Jobcenter; municipal staff beside it may be in or out.
 */
final class PartsAgainstTotal implements Rule {

    private record Group(
            @Nullable String round, SourcePlace place, About about, Breakdown breakdown, Stage stage, Unit unit) {
        static Group of(Figure figure) {
            return new Group(
                    figure.round(), figure.source(), figure.about(), figure.breakdown(), figure.stage(), figure.unit());
        }
    }

    @Override
    public List<Suspicion> check(Readings readings) {
        Collection<List<Figure>> groups = readings.stated(Indicator.STAFF)
                .collect(Collectors.groupingBy(Group::of))
                .values();
        return groups.stream()
                .flatMap(group -> group.stream()
                        .filter(figure -> figure.isStatedSum() && figure.value() != null)
                        .flatMap(sum -> check(sum, group)))
                .toList();
    }

    private static Stream<Suspicion> check(Figure sum, List<Figure> group) {
        return sum.carrier() == Carrier.TOTAL ? checkTotal(sum, group) : checkCarrier(sum, group);
    }

    private static Stream<Suspicion> checkCarrier(Figure sum, List<Figure> group) {
        List<Figure> parts = group.stream().filter(part -> covers(sum, part)).toList();
        return fits(sum, parts, parts.size() > 1) ? Stream.empty() : Stream.of(suspicion(sum, parts));
    }

    private static Stream<Suspicion> checkTotal(Figure total, List<Figure> group) {
        List<Figure> all = group.stream()
                .filter(figure -> figure.carrier() != Carrier.TOTAL)
                .filter(figure -> group.stream().noneMatch(sum -> covers(sum, figure)))
                .toList();
        List<Figure> integrationPoint = all.stream()
                .filter(figure -> figure.carrier() != Carrier.MUNICIPALITY)
                .toList();
        boolean complete = claimsToBeComplete(integrationPoint);
        return fits(total, integrationPoint, complete) || fits(total, all, complete)
                ? Stream.empty()
                : Stream.of(suspicion(total, integrationPoint));
    }

    /** Whether this is the sum of a carrier that the part belongs to. */
    private static boolean covers(Figure sum, Figure part) {
        return sum.isStatedSum()
                && part.function() != null
                && sum.carrier() == part.carrier()
                && (sum.rechtskreis() == null || sum.rechtskreis() == part.rechtskreis());
    }

    /** Both carriers are there, or the place names functions only, and more than one. */
    private static boolean claimsToBeComplete(List<Figure> parts) {
        return parts.stream().map(Figure::carrier).toList().containsAll(List.of(Carrier.AA, Carrier.JC))
                || (parts.size() > 1 && parts.stream().allMatch(part -> part.carrier() == null));
    }

    private static boolean fits(Figure stated, List<Figure> parts, boolean complete) {
        // What the municipality has corrected is no statement of the place any more.
        if (parts.isEmpty() || stated.isCorrected() || parts.stream().anyMatch(Figure::isCorrected)) {
            return true;
        }
        Span sum = Span.sum(parts);
        Span expected = Span.of(stated.quantity());
        return !expected.isBelow(sum) && !(complete && sum.isBelow(expected));
    }

    private static Suspicion suspicion(Figure stated, List<Figure> parts) {
        var figures = new ArrayList<Figure>(parts);
        figures.addFirst(stated);
        return Suspicion.ofFigures(
                RuleCode.PARTS_AGAINST_TOTAL,
                Severity.WARNING,
                stated.id(),
                List.of(
                        Argument.Subject.of(stated),
                        new Argument.Amount((Quantity.Value) stated.quantity()),
                        new Argument.Amount(Span.total(parts))),
                figures);
    }
}
