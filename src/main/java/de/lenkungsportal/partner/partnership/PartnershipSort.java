package de.lenkungsportal.partner.partnership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Orders in which partnerships can be listed. */
public enum PartnershipSort {
    /** Municipality, ring, name. */
    MUNICIPALITY,
    RING,
    ORGANISATION,
    KIND,
    AS_OF;

    /** Up or down. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** One of the allowed orders in one direction. */
    public record Order(PartnershipSort by, Direction direction) {
        public static final Order DEFAULT = new Order(MUNICIPALITY, Direction.ASCENDING);
    }

    /** Reads {@code as_of} or, the other way round, {@code -as_of}; empty when that is no allowed order. */
    public static Optional<Order> parse(String text) {
        Direction direction = text.startsWith("-") ? Direction.DESCENDING : Direction.ASCENDING;
        String name = direction == Direction.DESCENDING ? text.substring(1) : text;
        return Arrays.stream(values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(by -> new Order(by, direction));
    }
}
