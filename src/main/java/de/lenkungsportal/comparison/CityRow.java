package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.municipality.Municipality;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that one city states in one survey round, and what may be read from it.
 *
 * @param figures every figure of the round, small counts already suppressed
 * @param profile the coded text rows that the source has
 */
public record CityRow(Municipality city, List<Figure> figures, Map<ProfileDimension, ProfileCell> profile) {

    /** When a city counts in several units, the one that comes closest to customers leads. */
    private static final List<Unit> LEADING = List.of(Unit.CUSTOMER, Unit.PERSON, Unit.ELB, Unit.BG);

    private static final Comparator<Figure> BY_UNIT = Comparator.comparingInt(f -> LEADING.indexOf(f.unit()));

    public CityRow {
        figures = List.copyOf(figures);
        profile = Map.copyOf(profile);
    }

    /** The caseload of one Rechtskreis. A cell that can be read in two ways stays unclear for both. */
    public Reading caseload(Rechtskreis rechtskreis) {
        List<Figure> unclear = where(f -> isCaseload(f) && f.rechtskreis() == Rechtskreis.UNCLEAR);
        if (!unclear.isEmpty()) {
            return new Reading.Unclear(unclear);
        }
        List<Figure> stated = where(f -> isCaseload(f) && f.rechtskreis() == rechtskreis).stream()
                .sorted(BY_UNIT)
                .toList();
        return lead(stated, Reading.Scope.WHOLE);
    }

    /** Staff in the current stage; where the source has none, another stage or one carrier, and said so. */
    public Reading staff(@Nullable Carrier carrier) {
        Carrier wanted = carrier == null ? Carrier.TOTAL : carrier;
        List<Figure> sums = where(f -> f.isStatedSum() && f.carrier() == wanted);
        List<Figure> current =
                sums.stream().filter(f -> f.stage() == Stage.ACTUAL).toList();
        if (current.stream().anyMatch(f -> f.value() != null)) {
            return lead(current, Reading.Scope.WHOLE);
        }
        if (carrier != null) {
            Reading computed = sumOfParts(carrier);
            if (computed != null) {
                return computed;
            }
        }
        List<Figure> otherStage = sums.stream().filter(f -> f.value() != null).toList();
        if (!otherStage.isEmpty()) {
            return new Reading.Stated(otherStage.getFirst(), rest(otherStage), Reading.Scope.OTHER_STAGE);
        }
        List<Figure> oneCarrier = carrier != null
                ? List.of()
                : where(f -> f.isStatedSum() && f.stage() == Stage.ACTUAL && f.value() != null);
        if (!oneCarrier.isEmpty()) {
            return new Reading.Stated(oneCarrier.getFirst(), rest(oneCarrier), Reading.Scope.ONE_CARRIER);
        }
        return lead(current, Reading.Scope.WHOLE);
    }

    /** Staff of one carrier and stage: stated, or added up from the functions that the source names. */
    public @Nullable Reading staffAt(Carrier carrier, Stage stage) {
        List<Figure> stated =
                where(f -> f.isStatedSum() && f.carrier() == carrier && f.stage() == stage && f.value() != null);
        return stated.isEmpty() ? sumOfParts(carrier, stage) : lead(stated, Reading.Scope.WHOLE);
    }

    private @Nullable Reading sumOfParts(Carrier carrier) {
        return sumOfParts(carrier, Stage.ACTUAL);
    }

    private @Nullable Reading sumOfParts(Carrier carrier, Stage stage) {
        List<Figure> parts = where(f -> f.indicator().equals(Indicator.STAFF)
                && f.carrier() == carrier
                && f.function() != null
                && f.stage() == stage
                && f.unit() == Unit.STAFF);
        if (parts.isEmpty() || parts.stream().anyMatch(f -> f.value() == null)) {
            return null;
        }
        BigDecimal sum = parts.stream().map(CityRow::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Reading.Computed(
                Unit.STAFF, sum, parts.stream().anyMatch(Figure::isApproximate), Formula.sum(parts), parts);
    }

    /** What the municipality has corrected goes before what other places of the source say. */
    private Reading lead(List<Figure> stated, Reading.Scope scope) {
        return stated.isEmpty() ? new Reading.NotComparable(silence(), List.of()) : leadOf(stated, scope);
    }

    /** Why there is no cell: the municipality is not in the round, or the round has none of it. */
    public Reading.Reason silence() {
        return figures.isEmpty() && profile.isEmpty() ? Reading.Reason.NOT_REPORTED : Reading.Reason.NO_DATA;
    }

    private static Reading leadOf(List<Figure> figures, Reading.Scope scope) {
        List<Figure> corrected = figures.stream().filter(Figure::isCorrected).toList();
        List<Figure> rivals = corrected.isEmpty() ? figures : corrected;
        Figure main = rivals.getFirst();
        boolean contested = rivals.stream()
                .anyMatch(f -> f.unit() == main.unit()
                        && f.value() != null
                        && main.value() != null
                        && valueOf(f).compareTo(valueOf(main)) != 0);
        boolean ambiguous = main.flag() == Flag.AMBIGUOUS && figures.size() > 1;
        return contested || ambiguous
                ? new Reading.Unclear(figures)
                : new Reading.Stated(
                        main, figures.stream().filter(f -> !f.equals(main)).toList(), scope);
    }

    private List<Figure> where(Predicate<Figure> condition) {
        return figures.stream().filter(Figure::isOfWholeArea).filter(condition).toList();
    }

    private static boolean isCaseload(Figure figure) {
        return figure.indicator().equals(Indicator.CASELOAD)
                && figure.function() == null
                && figure.stage() == Stage.ACTUAL;
    }

    private static List<Figure> rest(List<Figure> figures) {
        return figures.subList(1, figures.size());
    }

    static BigDecimal valueOf(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
