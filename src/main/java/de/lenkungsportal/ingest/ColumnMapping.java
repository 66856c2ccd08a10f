package de.lenkungsportal.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of the file fills which column of the target, and what holds for the whole file.
 *
 * @param places number of the file's column from 0, by key of the target's column
 * @param fixed text that stands for every row, by key of the target's column
 */
public record ColumnMapping(Map<String, Integer> places, Map<String, String> fixed) {

    public ColumnMapping {
        places = Map.copyOf(places);
        fixed = Map.copyOf(fixed);
    }

    public ColumnMapping(Map<String, Integer> places) {
        this(places, Map.of());
    }

    static ColumnMapping guess(List<TargetColumn<?>> columns, List<Header> headers, Map<String, String> fixed) {
        var places = new HashMap<String, Integer>();
        var taken = new HashSet<Integer>();
        for (TargetColumn<?> column : columns) {
            headers.stream()
                    .filter(header -> header.names(column) && taken.add(header.place()))
                    .findFirst()
                    .ifPresent(header -> places.put(column.key(), header.place()));
        }
        var whole = new HashMap<>(fixed);
        whole.keySet().removeAll(places.keySet());
        return new ColumnMapping(places, whole);
    }

    /** Keys of the target's columns that the file fills. */
    Set<String> filled() {
        var filled = new LinkedHashSet<>(places.keySet());
        filled.addAll(fixed.keySet());
        return filled;
    }

    /** The required columns that nothing fills. */
    public List<TargetColumn<?>> missing(List<TargetColumn<?>> columns) {
        Set<String> filled = filled();
        return columns.stream()
                .filter(column -> column.need() == Need.REQUIRED && !filled.contains(column.key()))
                .toList();
    }

    /** A column of the file that fills two columns of the target. */
    public Optional<Integer> twice() {
        var seen = new HashSet<Integer>();
        return places.values().stream().filter(place -> !seen.add(place)).findFirst();
    }
}
