package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.SnakeCase;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * The columns of a list as CSV: the members of the record that the API shows, under the same names.
 *
 * @param <R> one entry as the API shows it
 */
public final class Columns<R> {

    private final Map<String, Function<R, ? extends @Nullable Object>> cells;

    private Columns(Map<String, Function<R, ? extends @Nullable Object>> cells) {
        this.cells = cells;
    }

    /** A column for each component, in their order; several values in one cell are parted by a blank. */
    public static <R extends Record> Columns<R> of(Class<R> type) {
        var cells = new LinkedHashMap<String, Function<R, ? extends @Nullable Object>>();
        for (RecordComponent component : type.getRecordComponents()) {
            ReflectionUtils.makeAccessible(component.getAccessor());
            cells.put(
                    SnakeCase.of(component.getName()),
                    record -> cell(ReflectionUtils.invokeMethod(component.getAccessor(), record)));
        }
        return new Columns<>(cells);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(Object::toString).collect(Collectors.joining(" "))
                : value;
    }

    /** These columns alone, in this order. */
    public Columns<R> inOrder(String... names) {
        var ordered = new LinkedHashMap<String, Function<R, ? extends @Nullable Object>>();
        for (String name : names) {
            ordered.put(name, Objects.requireNonNull(cells.get(name), name));
        }
        return new Columns<>(ordered);
    }

    /** Leaves out what is no cell of a table. */
    public Columns<R> without(String... names) {
        var left = new LinkedHashMap<>(cells);
        for (String name : names) {
            if (left.remove(name) == null) {
                throw new IllegalArgumentException("no column " + name);
            }
        }
        return new Columns<>(left);
    }

    /** Says a member in another way, or adds a column at the end. */
    public Columns<R> with(String name, Function<R, ? extends @Nullable Object> cell) {
        var more = new LinkedHashMap<>(cells);
        more.put(name, cell);
        return new Columns<>(more);
    }

    public List<String> names() {
        return List.copyOf(cells.keySet());
    }

    /** One row, as long as {@link #names()}. */
    public List<@Nullable Object> row(R record) {
        var row = new ArrayList<@Nullable Object>();
        cells.values().forEach(cell -> row.add(cell.apply(record)));
        return row;
    }
}
