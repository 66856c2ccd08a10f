package de.lenkungsportal.municipality;

import de.lenkungsportal.figure.SourcePlace;

/**
 * A place of work that figures and Steckbriefe are about, in a municipality or elsewhere in an area.
 *
 * @param id slug, for example {@code ip-dortmund}
 * @param ags area that it lies in
 */
public record Institution(String id, String ags, InstitutionContent content, int version) {

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

    public String name() {
        return content.name();
    }

    public Kind kind() {
        return content.kind();
    }

    /** Where the documents name it, or where the area has it from. */
    public SourcePlace source() {
        return SourcePlace.orOwn(content.source(), content.sourcePlace());
    }
}
