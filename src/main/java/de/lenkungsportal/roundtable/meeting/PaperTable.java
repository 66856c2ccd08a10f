package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.report.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of a paper. A column of which nothing is known is left out; the first one stays.
 *
 * @param <T> what a row tells of
 */
final class PaperTable<T> {

    private final List<T> items;
    private final String unknown;
    private final List<String> header = new ArrayList<>();
    private final List<Function<T, ? extends @Nullable Object>> cells = new ArrayList<>();

    /** @param unknown stands in a single empty cell */
    PaperTable(List<T> items, String unknown) {
        this.items = items;
        this.unknown = unknown;
    }

    PaperTable<T> column(String name, Function<T, ? extends @Nullable Object> cell) {
        if (header.isEmpty() || items.stream().anyMatch(item -> cell.apply(item) != null)) {
            header.add(name);
            cells.add(cell);
        }
        return this;
    }

    Document.Table block(String caption) {
        return new Document.Table(
                caption, List.copyOf(header), items.stream().map(this::row).toList());
    }

    private List<String> row(T item) {
        return cells.stream()
                .map(cell -> {
                    Object value = cell.apply(item);
                    return value == null ? unknown : Objects.toString(value);
                })
                .toList();
    }
}
