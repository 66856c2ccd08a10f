package de.lenkungsportal.about;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A barrier that was reported, as the administration speaks of it in public. Holds no word of the report itself.
 *
 * @param mendedOn null while it is not mended
 */
public record KnownBarrier(
        String note, Instant reportedAt, @Nullable LocalDate mendedOn) {}
