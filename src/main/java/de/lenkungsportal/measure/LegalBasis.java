package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A legal basis of the catalogue and the days on which someone may enter a measure under it.
 *
 * @param entryFrom first day, null where the sources state none
 * @param entryTo last day, null while it is open
 */
public record LegalBasis(
        String id,
        String title,
        String law,
        Set<Rechtskreis> rechtskreise,
        @Nullable LocalDate entryFrom,
        @Nullable LocalDate entryTo,
        @Nullable String note,
        SourcePlace source) {

    /** Whether someone may enter under it on this day. */
    public boolean allowsEntryOn(LocalDate day) {
        return (entryFrom == null || !day.isBefore(entryFrom)) && (entryTo == null || !day.isAfter(entryTo));
    }
}
