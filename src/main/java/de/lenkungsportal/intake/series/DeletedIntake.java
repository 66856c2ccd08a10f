package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was deleted, which can be brought back.
 *
 * @param entry what it said; without its value where that is protected
 * @param reason why it was deleted
 */
public record DeletedIntake(IntakeEntry entry, @Nullable Instant at, String reason) {

    public long id() {
        return entry.id();
    }

    public SeriesKey key() {
        return entry.key();
    }

    public Period period() {
        return entry.period();
    }
}
