package de.lenkungsportal.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The order in which tables are loaded: each after those that it refers to, by name where that leaves a choice. */
final class ReferenceOrder {

    private ReferenceOrder() {}

    /**
     * @param references which tables a table refers to; tables that are not loaded and the table itself do not count
     * @throws IllegalStateException when tables refer to each other in a circle
     */
    static List<String> of(Collection<String> tables, Map<String, Set<String>> references) {
        var waiting = new TreeSet<>(tables);
        var ordered = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            String next = waiting.stream()
                    .filter(table -> references.getOrDefault(table, Set.of()).stream()
                            .noneMatch(parent -> !parent.equals(table) && waiting.contains(parent)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "tables of db/reference that refer to each other in a circle: " + waiting));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
