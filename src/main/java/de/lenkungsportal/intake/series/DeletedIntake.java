package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was deleted, which can be brought back.
 *
 * @param reason why it was deleted
 */
public record DeletedIntake(
        long id, SeriesKey key, Period period, @Nullable Instant at, String reason) {}
