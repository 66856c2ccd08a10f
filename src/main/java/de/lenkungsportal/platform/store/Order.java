package de.lenkungsportal.platform.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SortField;

/**
 * An order of a list, up or down.
 *
 * @param by one of the columns that the list can be sorted by
 */
public record Order<E extends Enum<E>>(E by, Direction direction) {

    /** Up or down. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public static <E extends Enum<E>> Order<E> ascending(E by) {
        return new Order<>(by, Direction.ASCENDING);
    }

    public static <E extends Enum<E>> Order<E> descending(E by) {
        return new Order<>(by, Direction.DESCENDING);
    }

    /** Reads {@code as_of} or, the other way round, {@code -as_of}; empty when the list cannot be sorted so. */
    public static <E extends Enum<E>> Optional<Order<E>> parse(Class<E> columns, String text) {
        boolean down = text.startsWith("-");
        String name = down ? text.substring(1) : text;
        return Arrays.stream(columns.getEnumConstants())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(by -> down ? descending(by) : ascending(by));
    }

    public SortField<?> of(Field<?> field) {
        return direction == Direction.ASCENDING ? field.asc() : field.desc();
    }
}
