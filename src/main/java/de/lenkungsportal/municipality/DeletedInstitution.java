package de.lenkungsportal.municipality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An institution that was deleted and can be brought back.
 *
 * @param reason why, empty where nobody said it
 */
public record DeletedInstitution(
        String id, String name, @Nullable Instant at, String reason) {}
