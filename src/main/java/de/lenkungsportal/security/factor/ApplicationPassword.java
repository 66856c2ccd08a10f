package de.lenkungsportal.security.factor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A password with which an application calls the API for an account.
 *
 * @param lastUsedAt in steps of an hour, null before the first time
 */
public record ApplicationPassword(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
