package de.lenkungsportal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds every way in which the stated parts can add up to a stated total. */
final class Sums {

    /** Where a source gives more readings than this many combinations, the combined ways are left out. */
    private static final int MAX_COMBINATIONS = 64;

    private Sums() {}

    static List<CountGroup.Sum> of(List<Figure> figures, Map<String, CountGroup.Cell> cells) {
        var sums = new HashSet<CountGroup.Sum>();
        for (CountGroup.Cell total : new HashSet<>(cells.values())) {
            var byRefinement = new HashMap<Set<String>, List<Figure>>();
            for (Figure figure : figures) {
                Set<String> finer = total.at().refinedBy(Position.of(figure));
                if (!finer.isEmpty()) {
                    byRefinement
                            .computeIfAbsent(finer, dimensions -> new ArrayList<>())
                            .add(figure);
                }
            }
            byRefinement.values().forEach(parts -> {
                onePlace(total, parts, figures, cells).forEach(way -> sums.add(new CountGroup.Sum(total, way)));
                acrossPlaces(parts, cells).forEach(way -> sums.add(new CountGroup.Sum(total, way)));
            });
        }
        sums.removeIf(CountGroup.Sum::isNoBreakdown);
        return List.copyOf(sums);
    }

    /** All figures of one place in the source together, where that place states the total too. */
    private static List<Map<CountGroup.Cell, Integer>> onePlace(
            CountGroup.Cell total, List<Figure> parts, List<Figure> figures, Map<String, CountGroup.Cell> cells) {
        Set<SourcePlace> places = figures.stream()
                .filter(figure -> total.equals(cells.get(figure.id())))
                .map(Figure::source)
                .collect(Collectors.toSet());
        var ways = new HashMap<SourcePlace, Map<CountGroup.Cell, Integer>>();
        for (Figure part : parts) {
            if (places.contains(part.source())) {
                ways.computeIfAbsent(part.source(), p -> new HashMap<>()).merge(cells.get(part.id()), 1, Integer::sum);
            }
        }
        return List.copyOf(ways.values());
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
