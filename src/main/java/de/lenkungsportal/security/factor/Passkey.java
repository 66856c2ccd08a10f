package de.lenkungsportal.security.factor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of an account, as its owner sees it.
 *
 * @param lastUsedAt null before the first sign-in with it
 */
public record Passkey(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
