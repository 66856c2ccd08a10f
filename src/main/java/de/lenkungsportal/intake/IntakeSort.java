package de.lenkungsportal.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Orders in which entries can be listed. Values are no order: they have different units, and some are protected. */
public enum IntakeSort {
    PERIOD,
    AGS,
    AS_OF;

    /** Up or down. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** One of the allowed orders in one direction. */
    public record Order(IntakeSort by, Direction direction) {
        public static final Order DEFAULT = new Order(PERIOD, Direction.DESCENDING);
    }

    /** Reads {@code period} or, the other way round, {@code -period}; empty when that is no allowed order. */
    public static Optional<Order> parse(String text) {
        Direction direction = text.startsWith("-") ? Direction.DESCENDING : Direction.ASCENDING;
        String name = direction == Direction.DESCENDING ? text.substring(1) : text;
        return Arrays.stream(values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(by -> new Order(by, direction));
    }
}
