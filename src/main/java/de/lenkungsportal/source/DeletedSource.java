package de.lenkungsportal.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source that was deleted and can be brought back.
 *
 * @param reason why it was deleted
 */
public record DeletedSource(
        String number, String title, @Nullable Instant at, String reason) {}
