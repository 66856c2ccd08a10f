package de.lenkungsportal.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds every way in which the stated parts can add up to a stated total. */
final class Sums {

    /** Where a source gives more readings than this many combinations, the combined ways are left out. */
    private static final int MAX_COMBINATIONS = 64;

    private Sums() {}

    static List<CountGroup.Sum> of(List<Figure> figures, Map<String, CountGroup.Cell> cells) {
        var places = new HashMap<CountGroup.Cell, Set<SourcePlace>>();
        var stated = new HashMap<Position, List<Figure>>();
        for (Figure figure : figures) {
            CountGroup.Cell cell = cells.get(figure.id());
            places.computeIfAbsent(cell, each -> new HashSet<>()).add(figure.source());
            stated.computeIfAbsent(Position.of(figure), each -> new ArrayList<>())
                    .add(figure);
        }
        Map<Position, List<CountGroup.Cell>> totals =
                places.keySet().stream().collect(Collectors.groupingBy(CountGroup.Cell::at));
        var sums = new HashSet<CountGroup.Sum>();
        totals.forEach((position, same) -> refinements(position, stated).forEach(parts -> {
            Map<SourcePlace, Map<CountGroup.Cell, Integer>> byPlace = byPlace(parts, cells);
            List<Map<CountGroup.Cell, Integer>> across = acrossPlaces(parts, cells);
            for (CountGroup.Cell total : same) {
                places.getOrDefault(total, Set.of()).stream()
                        .flatMap(place -> Stream.ofNullable(byPlace.get(place)))
                        .forEach(way -> sums.add(new CountGroup.Sum(total, way)));
                across.forEach(way -> sums.add(new CountGroup.Sum(total, way)));
            }
        }));
        sums.removeIf(CountGroup.Sum::isNoBreakdown);
        return List.copyOf(sums);
    }

    /** The parts of a position, each way of breaking it down for itself. */
    private static Collection<List<Figure>> refinements(Position position, Map<Position, List<Figure>> stated) {
        var byRefinement = new HashMap<Set<String>, List<Figure>>();
        stated.forEach((other, figures) -> {
            Set<String> finer = position.refinedBy(other);
            if (!finer.isEmpty()) {
                byRefinement.computeIfAbsent(finer, each -> new ArrayList<>()).addAll(figures);
            }
        });
        return byRefinement.values();
    }

    /** All parts that one place in the source states together; they add up to what that place states as total. */
    private static Map<SourcePlace, Map<CountGroup.Cell, Integer>> byPlace(
            List<Figure> parts, Map<String, CountGroup.Cell> cells) {
        var ways = new HashMap<SourcePlace, Map<CountGroup.Cell, Integer>>();
        for (Figure part : parts) {
            ways.computeIfAbsent(part.source(), place -> new HashMap<>()).merge(cells.get(part.id()), 1, Integer::sum);
        }
        return ways;
    }

    /** One reading for each position, whichever place states it. */
    private static List<Map<CountGroup.Cell, Integer>> acrossPlaces(
            List<Figure> parts, Map<String, CountGroup.Cell> cells) {
        var readings = new HashMap<Position, Set<CountGroup.Cell>>();
        for (Figure part : parts) {
            readings.computeIfAbsent(Position.of(part), b -> new HashSet<>()).add(cells.get(part.id()));
        }
        List<Map<CountGroup.Cell, Integer>> ways = List.of(Map.of());
        for (Set<CountGroup.Cell> position : readings.values()) {
            if (ways.size() * position.size() > MAX_COMBINATIONS) {
                return List.of();
            }
            List<Map<CountGroup.Cell, Integer>> longer = new ArrayList<>();
            for (Map<CountGroup.Cell, Integer> way : ways) {
                for (CountGroup.Cell cell : position) {
                    var extended = new HashMap<>(way);
                    extended.put(cell, 1);
                    longer.add(extended);
                }
            }
            ways = longer;
        }
        return ways;
    }
}
