package de.lenkungsportal.platform.store;

import de.lenkungsportal.platform.SnakeCase;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What people edit of a record, and the columns that keep it, by name: the component {@code validFrom} stands in the column
 * {@code valid_from}. A list or set of codes or words stands in an array.
 *
 * @param <C> what people edit
 */
public final class RecordColumns<C extends Record> {

    private final Constructor<C> constructor;
    private final List<RecordComponent> components;
    private final Map<String, Field<?>> columns = new LinkedHashMap<>();

    private RecordColumns(Table<?> table, Class<C> type, Set<String> elsewhere) {
        this.constructor = BeanUtils.getResolvableConstructor(type);
        this.components = List.of(type.getRecordComponents());
        for (RecordComponent component : components) {
            ReflectionUtils.makeAccessible(component.getAccessor());
            if (!elsewhere.contains(component.getName())) {
                Field<?> column = table.field(SnakeCase.of(component.getName()));
                if (column == null) {
                    throw new IllegalArgumentException(table + " has no column for " + component);
                }
                columns.put(component.getName(), column);
            }
        }
    }

    /** @param elsewhere components that are no column of their name; the repository reads and writes them itself */
    public static <C extends Record> RecordColumns<C> of(Table<?> table, Class<C> type, String... elsewhere) {
        return new RecordColumns<>(table, type, Set.of(elsewhere));
    }

    /** What a row with all columns of the table says. */
    public C read(org.jooq.Record row) {
        return read(row, Map.of());
    }

    /** @param elsewhere what is no column, by component */
    public C read(org.jooq.Record row, Map<String, ? extends @Nullable Object> elsewhere) {
        return BeanUtils.instantiateClass(
                constructor,
                components.stream()
                        .map(component -> {
                            Field<?> column = columns.get(component.getName());
                            return column == null
                                    ? elsewhere.get(component.getName())
                                    : part(component.getType(), row.get(column));
                        })
                        .toArray());
    }

    private static @Nullable Object part(Class<?> type, @Nullable Object value) {
        if (!(value instanceof Object[] values)) {
            return value;
        }
        return type == Set.class
                ? Collections.unmodifiableSet(
                        new LinkedHashSet<>(Arrays.stream(values).sorted().toList()))
                : List.of(values);
    }

    /** The columns with what they are to say, for an insert or an update. */
    public Map<Field<?>, @Nullable Object> write(C content) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        for (RecordComponent component : components) {
            Field<?> column = columns.get(component.getName());
            if (column != null) {
                values.put(column, value(column, ReflectionUtils.invokeMethod(component.getAccessor(), content)));
            }
        }
        return values;
    }

    /** A set is stored in the order of its names, so that equal sets are equal arrays. */
    private static @Nullable Object value(Field<?> column, @Nullable Object part) {
        if (!(part instanceof Collection<?> parts)) {
            return part;
        }
        Stream<?> ordered = part instanceof Set
                ? parts.stream().sorted((a, b) -> a.toString().compareTo(b.toString()))
                : parts.stream();
        return ordered.toArray(
                length -> (Object[]) Array.newInstance(column.getType().getComponentType(), length));
    }
}
