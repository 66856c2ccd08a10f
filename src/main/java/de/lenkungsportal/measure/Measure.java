package de.lenkungsportal.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure of the catalogue.
 *
 * @param lead AGS of the municipality that alone writes the measure, null where it belongs to none
 * @param publishedOn when it was published to providers, null while it is not
 * @param names of its municipalities by AGS
 * @param version for optimistic locking, from 1
 */
public record Measure(
        String id,
        MeasureContent content,
        @Nullable String lead,
        MeasureStatus status,
        @Nullable LocalDate publishedOn,
        Map<String, String> names,
        List<LegalBasis> legalBases,
        List<MeasureDecision> decisions,
        int version) {

    /** The same measure as it was in an earlier version. */
    Measure was(int then, MeasureContent said, MeasureStatus status, @Nullable LocalDate publishedOn) {
        return new Measure(id, said, lead, status, publishedOn, names, legalBases, decisions, then);
    }

    /** Whether this municipality offers the measure, in the lead or not. */
    public boolean isOfferedBy(@Nullable String ags) {
        return ags != null && content.municipalities().contains(ags);
    }

    /** Whether this municipality is in the lead (federführend). */
    public boolean isLedBy(@Nullable String ags) {
        return ags != null && ags.equals(lead);
    }
}
