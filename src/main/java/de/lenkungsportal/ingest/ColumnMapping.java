package de.lenkungsportal.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of the file fills which column of the target.
 *
 * @param places number of the file's column from 0, by key of the target's column
 */
public record ColumnMapping(Map<String, Integer> places) {

    public ColumnMapping {
        places = Map.copyOf(places);
    }

    static ColumnMapping guess(List<TargetColumn<?>> columns, List<Header> headers) {
        var places = new HashMap<String, Integer>();
        var taken = new HashSet<Integer>();
        for (TargetColumn<?> column : columns) {
            headers.stream()
                    .filter(header -> header.names(column) && taken.add(header.place()))
                    .findFirst()
                    .ifPresent(header -> places.put(column.key(), header.place()));
        }
        return new ColumnMapping(places);
    }

    /** The required columns that nothing fills. */
    public List<TargetColumn<?>> missing(List<TargetColumn<?>> columns) {
        return columns.stream()
                .filter(column -> column.need() == Need.REQUIRED && !places.containsKey(column.key()))
                .toList();
    }

    /** A column of the file that fills two columns of the target. */
    public Optional<Integer> twice() {
        var seen = new HashSet<Integer>();
        return places.values().stream().filter(place -> !seen.add(place)).findFirst();
    }
}
