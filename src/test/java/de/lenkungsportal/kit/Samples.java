package de.lenkungsportal.kit;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Stand;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes records of any type, and each record that differs from one in a single part. */
final class Samples {

    /** They tell one record from another and say nothing that people read. */
    static final Set<String> IDENTIFIERS = Set.of("id", "version");

    private Samples() {}

    static Object of(Type type) {
        return of(type, "Text");
    }

    /** @param text what every text in it says */
    static Object of(Type type, String text) {
        Class<?> raw = raw(type);
        if (raw == String.class || raw == Object.class) {
            return text;
        }
        if (raw == int.class || raw == Integer.class) {
            return 1;
        }
        if (raw == long.class || raw == Long.class) {
            return 1L;
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return false;
        }
        if (raw == double.class || raw == Double.class) {
            return 1.0;
        }
        if (raw == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (raw == LocalDate.class) {
            return LocalDate.of(2016, 3, 1);
        }
        if (raw == LocalTime.class) {
            return LocalTime.of(10, 0);
        }
        if (raw == Instant.class) {
            return Instant.EPOCH;
        }
        if (raw == OffsetDateTime.class) {
            return OffsetDateTime.of(2016, 3, 1, 10, 0, 0, 0, ZoneOffset.UTC);
        }
        if (raw == UUID.class) {
            return new UUID(1, 1);
        }
        if (raw == Stand.class) {
            return new Stand("2016-03-01");
        }
        if (raw == Indicator.class) {
            return Indicator.CASELOAD;
        }
        if (raw == ProfileDimension.class) {
            return ProfileDimension.ACCESS;
        }
        if (raw == List.class) {
            return List.of(of(argument(type), text));
        }
        if (raw == Set.class) {
            return Set.of(of(argument(type), text));
        }
        if (raw == Optional.class) {
            return Optional.of(of(argument(type), text));
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == SortedMap.class) {
            return new TreeMap<>();
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed()) {
            return of(raw.getPermittedSubclasses()[0], text);
        }
        if (raw.isRecord()) {
            @Nullable Object[] parts = Arrays.stream(raw.getRecordComponents())
                    .map(each -> of(each.getGenericType(), text))
                    .toArray();
            return valid(raw, parts, -1).orElseThrow(() -> new AssertionError("no sample of " + type));
        }
        throw new AssertionError("no sample of " + type);
    }

    /** Other values of this type; those that break a rule of the record are left out. */
    static List<@Nullable Object> others(Object value, Type type) {
        Class<?> raw = raw(type);
        var others = new ArrayList<@Nullable Object>();
        if (raw == String.class || raw == Object.class) {
            others.add("Anderer Text");
        } else if (raw == int.class || raw == Integer.class) {
            others.add(2);
        } else if (raw == boolean.class || raw == Boolean.class) {
            others.add(true);
        } else if (raw == BigDecimal.class) {
            others.add(new BigDecimal("2.5"));
        } else if (raw == LocalDate.class) {
            others.add(LocalDate.of(2016, 4, 2));
        } else if (raw == LocalTime.class) {
            others.add(LocalTime.of(11, 30));
        } else if (raw == Stand.class) {
            others.add(new Stand("2016-04-02"));
        } else if (raw == List.class) {
            others.add(List.of());
            Object element = ((List<?>) value).getFirst();
            others(element, argument(type)).forEach(other -> others.add(List.of(notNull(other))));
            others(element, argument(type)).forEach(other -> others.add(List.of(element, notNull(other))));
        } else if (raw == Set.class) {
            others.add(Set.of());
            Object element = ((Set<?>) value).iterator().next();
            others(element, argument(type)).forEach(other -> others.add(Set.of(notNull(other))));
        } else if (raw == Optional.class) {
            Object element = ((Optional<?>) value).orElseThrow();
            others(element, argument(type)).forEach(other -> others.add(Optional.ofNullable(other)));
        } else if (raw.isEnum()) {
            others.addAll(Arrays.asList(raw.getEnumConstants()).subList(1, raw.getEnumConstants().length));
        } else if (raw.isSealed()) {
            others.addAll(others(value, value.getClass()));
            Stream.of(raw.getPermittedSubclasses()).skip(1).forEach(each -> {
                Object other = of(each);
                others.add(other);
                others.addAll(others(other, each));
            });
        } else if (raw.isRecord()) {
            others.addAll(otherRecords(value, raw));
        }
        return others;
    }

    private static List<Object> otherRecords(Object value, Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        var others = new ArrayList<Object>();
        for (int i = 0; i < components.length; i++) {
            if (IDENTIFIERS.contains(components[i].getName())) {
                continue;
            }
            @Nullable Object[] all =
                    Arrays.stream(components).map(each -> part(value, each)).toArray();
            for (Object other : otherParts(components[i], all[i])) {
                @Nullable Object[] changed = all.clone();
                changed[i] = other;
                valid(raw, changed, i).ifPresent(others::add);
            }
        }
        return others;
    }

    private static List<@Nullable Object> otherParts(RecordComponent component, @Nullable Object part) {
        Type type = component.getGenericType();
        if (part == null) {
            return List.of(of(type));
        }
        var parts = new ArrayList<@Nullable Object>();
        // the id of another record is seen by whether there is one; its name is another part
        if (!component.getName().equals("organisation") || component.getType() != String.class) {
            parts.addAll(others(part, type));
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            parts.add(null);
        }
        return parts;
    }

    /**
     * The record of these parts; where they break a rule together, with one of them changed.
     *
     * @param kept the part that is not changed, -1 for none
     */
    private static Optional<Object> valid(Class<?> raw, @Nullable Object[] parts, int kept) {
        try {
            return Optional.of(make(raw, parts));
        } catch (IllegalArgumentException broken) {
            RecordComponent[] components = raw.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                if (i == kept) {
                    continue;
                }
                for (Object other : otherParts(components[i], parts[i])) {
                    @Nullable Object[] changed = parts.clone();
                    changed[i] = other;
                    try {
                        return Optional.of(make(raw, changed));
                    } catch (IllegalArgumentException stillBroken) {
                        // the next one
                    }
                }
            }
            return Optional.empty();
        }
    }

    static @Nullable Object part(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(raw(value.getClass()).getName(), e);
        }
    }

    private static Object make(Class<?> raw, @Nullable Object[] parts) {
        try {
            Class<?>[] types = Arrays.stream(raw.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new);
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(raw.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(raw.getName(), e);
        }
    }

    private static Object notNull(@Nullable Object value) {
        if (value == null) {
            throw new AssertionError("a list has no empty entries");
        }
        return value;
    }

    private static Type argument(Type type) {
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
        return argument instanceof WildcardType wild ? wild.getUpperBounds()[0] : argument;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType known ? (Class<?>) known.getRawType() : (Class<?>) type;
    }
}
