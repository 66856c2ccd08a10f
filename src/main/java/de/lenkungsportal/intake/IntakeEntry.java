package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a series.
 *
 * @param quantity COUNT: of the whole period, MEAN: of one week or month; None with SUPPRESSED where it is so small, or so
 *     close to a small one, that it could point at individuals
 * @param source null for a report of the municipality itself
 * @param changedBy account that reported or revised it last, null for an entry of a source or a simulation
 */
public record IntakeEntry(
        long id,
        SeriesKey key,
        Period period,
        Counting counting,
        Quantity quantity,
        Basis basis,
        Stand asOf,
        @Nullable SourcePlace source,
        @Nullable String note,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    IntakeEntry with(Quantity other) {
        return new IntakeEntry(
                id, key, period, counting, other, basis, asOf, source, note, version, changedBy, changedAt);
    }

    /** The entry without its value, and without the note that could repeat it. */
    IntakeEntry hidden() {
        return new IntakeEntry(
                id,
                key,
                period,
                counting,
                new Quantity.None(quantity.unit(), Missing.SUPPRESSED),
                basis,
                asOf,
                source,
                null,
                version,
                changedBy,
                changedAt);
    }

    /** What an edit begins with; a hidden count is left out. */
    public IntakeContent content() {
        return quantity instanceof Quantity.Value stated
                ? new IntakeContent(counting, stated.value(), stated.qualifier(), asOf, note)
                : new IntakeContent(counting, null, Qualifier.EXACT, asOf, note);
    }

    /** Whether the period was over on this day; what is said of a running one is no complete report. */
    public boolean isComplete(LocalDate today) {
        return !period.to().isAfter(today);
    }

    public boolean isSuppressed() {
        return quantity instanceof Quantity.None;
    }
}
