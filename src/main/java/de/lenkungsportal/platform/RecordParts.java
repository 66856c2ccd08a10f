package de.lenkungsportal.platform;

import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and makes records of a type by the names of their components; those of a record inside it count as well. */
public record RecordParts<C extends Record>(Class<C> type) implements Serializable {

    public boolean has(String name) {
        return !path(type, name).isEmpty();
    }

    /** @throws IllegalArgumentException when there is no such component */
    public Class<?> typeOf(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException(type.getName() + " has no component " + name);
        }
        return path(type, name).getLast().getType();
    }

    /** Whether this part of the record may be null. */
    public boolean allowsNull(String name) {
        return path(type, name).getLast().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    public @Nullable Object read(C whole, String name) {
        Object said = whole;
        for (RecordComponent part : path(type, name)) {
            said = said == null ? null : get(said, part);
        }
        return said;
    }

    /**
     * A record with these values.
     *
     * @param base gives what no value is for; null leaves that empty
     */
    public C write(@Nullable C base, Map<String, @Nullable Object> values) {
        return type.cast(make(type, base, values));
    }

    /** What was changed since the base stays changed; everything else is as it is in the present record. */
    public C rebased(C base, C changed, C present) {
        var values = new HashMap<String, @Nullable Object>();
        for (RecordComponent part : type.getRecordComponents()) {
            Object wanted = get(changed, part);
            values.put(part.getName(), Objects.equals(wanted, get(base, part)) ? get(present, part) : wanted);
        }
        return write(null, values);
    }

    private static Object make(Class<?> type, @Nullable Object base, Map<String, @Nullable Object> values) {
        RecordComponent[] parts = type.getRecordComponents();
        Map<String, @Nullable Object> inside = new HashMap<>(values);
        Stream.of(parts).map(RecordComponent::getName).forEach(inside::remove);
        Object[] arguments = Stream.of(parts)
                .map(part -> {
                    Object before = base == null ? empty(part.getType()) : get(base, part);
                    if (values.containsKey(part.getName())) {
                        return values.get(part.getName());
                    }
                    return inside.keySet().stream()
                                    .anyMatch(
                                            name -> !path(part.getType(), name).isEmpty())
                            ? make(part.getType(), before, inside)
                            : before;
                })
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static List<RecordComponent> path(Class<?> type, String name) {
        if (!type.isRecord()) {
            return List.of();
        }
        List<RecordComponent> parts = Arrays.asList(type.getRecordComponents());
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> parts.stream()
                        .map(part -> Stream.concat(Stream.of(part), path(part.getType(), name).stream())
                                .toList())
                        .filter(path -> path.size() > 1)
                        .findFirst()
                        .orElse(List.of()));
    }

    private static @Nullable Object get(Object whole, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part.toString(), e);
        }
    }

    private static @Nullable Object empty(Class<?> type) {
        return type == List.class ? List.of() : Array.get(Array.newInstance(type, 1), 0);
    }
}
