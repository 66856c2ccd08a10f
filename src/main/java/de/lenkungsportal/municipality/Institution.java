package de.lenkungsportal.municipality;

import de.lenkungsportal.figure.SourcePlace;

/**
 * A place of work that figures are about, in a municipality or elsewhere in an area.
 *
 * @param id slug, for example {@code ip-dortmund}
 * @param ags area that it lies in
 * @param source where the documents name it
 */
public record Institution(String id, String ags, String name, Kind kind, SourcePlace source) {

    /** What kind of place it is. */
    public enum Kind {
        INTEGRATION_POINT,
        JOBCENTER,
        AGENCY,
        FOKUSTEAM,
        MEASURE_GROUP,
        RECEPTION_CENTRE,
        OTHER
    }
}
