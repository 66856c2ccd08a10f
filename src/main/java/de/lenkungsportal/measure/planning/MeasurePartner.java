package de.lenkungsportal.measure.planning;

import org.jspecify.annotations.Nullable;

/**
 * A municipality that offers a measure in the lead of another one.
 *
 * @param municipality its name
 * @param note what it adds of its own, null where it adds nothing
 * @param version of the note for optimistic locking, 0 before the first one
 */
public record MeasurePartner(
        String ags, String municipality, @Nullable String note, int version) {}
