package de.lenkungsportal.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import de.lenkungsportal.comparison.IndicatorComparison.Group;
import de.lenkungsportal.comparison.IndicatorComparison.InUnit;
import de.lenkungsportal.comparison.IndicatorComparison.Line;
import de.lenkungsportal.comparison.IndicatorComparison.Part;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.IndicatorContent.Direction;
import de.lenkungsportal.indicator.IndicatorService;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Readers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of any indicator of the catalogue side by side, with a constant number of queries. */
@Service
@Readers
@Transactional(readOnly = true)
public class IndicatorComparisonService {

    private static final Comparator<FigureRecord> LATEST_FIRST = Comparator.<FigureRecord, Stand>comparing(
                    item -> item.figure().asOf())
            .reversed()
            .thenComparing(item -> item.figure().id());

    private final FigureRecordRepository figures;
    private final Suppression suppression;
    private final IndicatorService indicators;
    private final MunicipalityService municipalities;
    private final Clock clock;

    IndicatorComparisonService(
            FigureRecordRepository figures,
            Suppression suppression,
            IndicatorService indicators,
            MunicipalityService municipalities,
            Clock clock) {
        this.figures = figures;
        this.suppression = suppression;
        this.indicators = indicators;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @throws NotFoundException when the catalogue has no such indicator */
    public IndicatorComparison compare(String code, IndicatorQuery query) {
        LocalDate today = LocalDate.now(clock);
        CatalogueEntry entry = indicators.get(code);
        List<Municipality> group = municipalities.compared();
        Set<String> peers = group.stream().map(Municipality::ags).collect(toSet());
        List<FigureRecord> stated = suppression.applyToWhole(figures.ofIndicator(entry.indicator()));
        List<FigureRecord> all = stated.stream()
                .filter(item -> item.isShown(query.later(), today))
                .toList();
        Map<Unit, List<FigureRecord>> byUnit = all.stream()
                .filter(query::wants)
                .filter(item -> query.areas() != IndicatorQuery.Areas.PEER_GROUP
                        || peers.contains(item.figure().ags()))
                .collect(groupingBy(item -> item.figure().unit()));
        List<Figure> inhabitants = all.isEmpty()
                ? List.of()
                : figures.ofIndicator(PerCapita.POPULATION).stream()
                        .map(FigureRecord::figure)
                        .filter(figure -> !figure.asOf().isLaterThan(today))
                        .toList();
        return new IndicatorComparison(
                entry,
                all,
                entry.content().units().stream()
                        .filter(byUnit::containsKey)
                        .map(unit -> inUnit(
                                unit,
                                Objects.requireNonNull(byUnit.get(unit)),
                                entry.content().direction(),
                                query.areas().hasPeerGroup() ? group : List.of(),
                                new Known(today, inhabitants)))
                        .toList(),
                stated.size() - all.size());
    }

    /** @param inhabitants of any area, none later than the Stichtag */
    private record Known(LocalDate today, List<Figure> inhabitants) {}

    private static InUnit inUnit(
            Unit unit, List<FigureRecord> items, Direction direction, List<Municipality> asked, Known known) {
        Map<Part, List<FigureRecord>> parts =
                items.stream().collect(groupingBy(item -> Part.of(item.figure()), LinkedHashMap::new, toList()));
        Set<String> told = items.stream().map(item -> item.figure().ags()).collect(toSet());
        return new InUnit(
                unit,
                parts.entrySet().stream()
                        .map(part -> new Group(part.getKey(), lines(part.getValue(), direction, known)))
                        .sorted(Comparator.comparingInt(
                                        (Group group) -> -group.lines().size())
                                .thenComparing(group -> group.part().stage())
                                .thenComparing(group -> group.part().toString()))
                        .toList(),
                asked.stream().filter(city -> !told.contains(city.ags())).toList());
    }

    /** One line for each area or institution, the best first where the indicator has a better way, else the largest. */
    private static List<Line> lines(List<FigureRecord> items, Direction direction, Known known) {
        LocalDate today = known.today();
        List<Line> lines = items.stream()
                .collect(groupingBy(item -> item.figure().about(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(same -> {
                    List<FigureRecord> sorted = same.stream()
                            .sorted(Comparator.<FigureRecord, Boolean>comparing(item -> item.isLaterThan(today))
                                    .thenComparing(LATEST_FIRST))
                            .toList();
                    return new Line(
                            sorted.getFirst(),
                            sorted.subList(1, sorted.size()),
                            null,
                            perCapita(sorted.getFirst(), known));
                })
                .toList();
        Comparator<BigDecimal> byValue =
                direction == Direction.LESS_IS_BETTER ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Line> ranked = lines.stream()
                .filter(line -> canBeRanked(line, today))
                .sorted(Comparator.comparing(IndicatorComparisonService::value, byValue)
                        .thenComparing(line -> line.latest().about()))
                .toList();
        if (ranked.size() < 2) {
            return lines;
        }
        var ordered = new ArrayList<Line>();
        for (Line line : ranked) {
            boolean isTie = !ordered.isEmpty() && value(ordered.getLast()).compareTo(value(line)) == 0;
            Integer before = isTie ? ordered.getLast().rank() : null;
            ordered.add(line.ranked(before == null ? ordered.size() + 1 : before));
        }
        lines.stream().filter(line -> !canBeRanked(line, today)).forEach(ordered::add);
        return ordered;
    }

    private static @Nullable PerCapita perCapita(FigureRecord item, Known known) {
        return item.institution() == null
                ? PerCapita.of(item.figure(), known.inhabitants()).orElse(null)
                : null;
    }

    /** A Land is no rival of a city, nor is an institution, and what is later none of the present. */
    private static boolean canBeRanked(Line line, LocalDate today) {
        return !line.latest().isLaterThan(today)
                && line.latest().institution() == null
                && line.latest().figure().value() != null
                && line.latest().areaKind().isMunicipality();
    }

    private static BigDecimal value(Line line) {
        return Objects.requireNonNull(line.latest().figure().value());
    }
}
