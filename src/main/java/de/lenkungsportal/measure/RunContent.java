package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run says: what a coordinator enters and everyone reads.
 *
 * @param startsOn null where it is not stated
 * @param endsOn last day, null where it is not stated
 * @param places offered, null where it is not stated
 * @param taken occupied places, null where it is not stated or protected
 * @param waiting people who wait for a place, a count only
 * @param source null for an own entry
 */
public record RunContent(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        EntryMode entry,
        @Nullable Integer places,
        @Nullable Integer taken,
        @Nullable Integer waiting,
        @Nullable String note,
        Stand asOf,
        @Nullable SourcePlace source,
        Basis basis) {}
