package de.lenkungsportal.roundtable.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed of the current user.
 *
 * @param body id of the one body that it shows, null for all that concern the user
 */
public record CalendarFeed(
        UUID id, @Nullable String body, @Nullable String bodyName, Instant createdAt) {

    /** @param token for the address {@code /feed/kalender/{token}}; told once and not stored */
    public record Issued(CalendarFeed feed, String token) {}
}
