package de.lenkungsportal.measure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider's interest in a planned measure.
 *
 * @param organisation name of the account, which stands for an organisation
 * @param capacity places that it could offer, null where it says none
 * @param version for optimistic locking, from 1
 */
public record Interest(
        UUID id,
        String measure,
        String title,
        String organisation,
        String message,
        @Nullable Integer capacity,
        Instant statedAt,
        int version) {}
