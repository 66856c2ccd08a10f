package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.Breaks.Break;
import de.lenkungsportal.comparison.RoundComparison.Change;
import de.lenkungsportal.comparison.RoundComparison.Counted;
import de.lenkungsportal.comparison.RoundComparison.InUnit;
import de.lenkungsportal.comparison.RoundComparison.LeftOut;
import de.lenkungsportal.comparison.RoundComparison.Reason;
import de.lenkungsportal.comparison.RoundComparison.RoundSum;
import de.lenkungsportal.comparison.RoundComparison.Sum;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.municipality.Municipality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides municipality by municipality whether two rounds can be compared, and adds up those that can. Missing is never zero. */
final class RoundChanges {

    private final SurveyRound older;
    private final SurveyRound newer;
    private final Optional<Break> definition;
    private final Optional<Break> unit;
    private final Map<Unit, List<Change>> changes = new EnumMap<>(Unit.class);
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** @param breaks between both rounds, of any count */
    RoundChanges(Counted counted, SurveyRound older, SurveyRound newer, List<Break> breaks) {
        this.older = older;
        this.newer = newer;
        definition = first(breaks, counted, true);
        unit = first(breaks, counted, false);
    }

    private static Optional<Break> first(List<Break> breaks, Counted counted, boolean ofDefinition) {
        return breaks.stream()
                .filter(each ->
                        each.ofDefinition() == ofDefinition && each.counted().equals(counted))
                .findFirst();
    }

    /** @param figures what the city states of the count, in every round */
    void add(Municipality city, List<Figure> figures) {
        List<Figure> before = of(figures, older.id());
        List<Figure> now = of(figures, newer.id());
        Reason reason = absence(before, now);
        if (reason != null) {
            leaveOut(city, reason);
            return;
        }
        Figure first = before.getFirst();
        Figure second = now.stream()
                .filter(each -> each.unit() == first.unit())
                .findFirst()
                .orElse(now.getFirst());
        Figure same = before.stream()
                .filter(each -> each.unit() == second.unit())
                .findFirst()
                .orElse(first);
        reason = obstacle(same, before);
        reason = reason == null ? obstacle(second, now) : reason;
        reason = reason == null && same.unit() != second.unit() ? Reason.UNIT : reason;
        if (reason != null) {
            leaveOut(city, reason);
            return;
        }
        var sum = new Sum(value(same), value(second), same.isApproximate() || second.isApproximate());
        changes.computeIfAbsent(second.unit(), each -> new ArrayList<>()).add(new Change(city, same, second, sum));
    }

    private @Nullable Reason absence(List<Figure> before, List<Figure> now) {
        if (before.isEmpty()) {
            return now.isEmpty() ? Reason.NOT_IN_EITHER : Reason.NOT_IN_OLDER;
        }
        if (now.isEmpty()) {
            return Reason.NOT_IN_NEWER;
        }
        return definition.isPresent() ? Reason.DEFINITION : null;
    }

    private void leaveOut(Municipality city, Reason reason) {
        String note = switch (reason) {
            case DEFINITION -> definition.map(Break::note).orElse(null);
            case UNIT -> unit.map(Break::note).orElse(null);
            default -> null;
        };
        leftOut.add(new LeftOut(city, reason, note));
    }

    private static List<Figure> of(List<Figure> figures, String round) {
        return figures.stream().filter(each -> round.equals(each.round())).toList();
    }

    /** What keeps the figure from being compared; null where nothing does. */
    private static @Nullable Reason obstacle(Figure figure, List<Figure> all) {
        if (figure.missing() != null) {
            return figure.missing() == Missing.SUPPRESSED ? Reason.SUPPRESSED : Reason.NOT_STATED;
        }
        boolean isContested = all.stream()
                .anyMatch(other -> other.unit() == figure.unit()
                        && other.value() != null
                        && value(other).compareTo(value(figure)) != 0);
        if (isContested || figure.flag() == Flag.AMBIGUOUS) {
            return Reason.UNCLEAR;
        }
        boolean isPoint = figure.quantity() instanceof Quantity.Value stated
                && (stated.qualifier() == Qualifier.EXACT || stated.qualifier() == Qualifier.APPROXIMATE);
        return isPoint ? null : Reason.BOUND;
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * @param rounds every round, the oldest first
     * @param byCity what each city states of the count, in every round
     */
    List<InUnit> units(List<SurveyRound> rounds, Map<String, List<Figure>> byCity) {
        return changes.entrySet().stream()
                .map(each -> inUnit(each.getKey(), each.getValue(), rounds, byCity))
                .sorted(Comparator.comparingInt((InUnit each) -> -each.changes().size())
                        .thenComparing(InUnit::unit))
                .toList();
    }

    private InUnit inUnit(Unit in, List<Change> all, List<SurveyRound> rounds, Map<String, List<Figure>> byCity) {
        List<List<Figure>> lines = all.stream()
                .map(change ->
                        line(in, rounds, byCity.getOrDefault(change.city().ags(), List.of())))
                .filter(line -> line.size() == rounds.size())
                .toList();
        var series = new ArrayList<RoundSum>();
        for (int i = 0; i < rounds.size() && !lines.isEmpty(); i++) {
            int at = i;
            series.add(new RoundSum(
                    rounds.get(i),
                    lines.stream().map(line -> value(line.get(at))).reduce(BigDecimal.ZERO, BigDecimal::add),
                    lines.stream().anyMatch(line -> line.get(at).isApproximate())));
        }
        Sum sum = all.stream().map(Change::sum).reduce(Sum::plus).orElseThrow();
        return new InUnit(in, List.copyOf(all), sum, series, lines.size());
    }

    /** The city's figure of each round in this unit; shorter where one of them cannot be compared. */
    private List<Figure> line(Unit in, List<SurveyRound> rounds, List<Figure> figures) {
        return rounds.stream()
                .flatMap(round -> {
                    List<Figure> stated = of(figures, round.id());
                    return stated.stream()
                            .filter(each -> each.unit() == in && obstacle(each, stated) == null)
                            .limit(1);
                })
                .toList();
    }
}
