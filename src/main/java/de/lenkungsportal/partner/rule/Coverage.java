package de.lenkungsportal.partner.rule;

import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.partnership.Partnership;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of a municipality's three rings: one for each active partner, and an empty one for each kind that a rule
 * expects and nobody fills.
 */
public record Coverage(String ags, String municipality, List<Ring> rings) {

    public int filled() {
        return rings.stream().mapToInt(Ring::filled).sum();
    }

    public int places() {
        return rings.stream().mapToInt(ring -> ring.places().size()).sum();
    }

    /** One of the three rings. */
    public record Ring(int ring, List<Place> places) {

        public int filled() {
            return (int)
                    places.stream().filter(place -> place.partnership() != null).count();
        }
    }

    /**
     * A place: filled by a partnership, or empty with the gap that says so.
     *
     * @param partnership null for an empty place
     * @param gap null for a filled place
     */
    public record Place(
            OrganisationKind kind,
            @Nullable Partnership partnership,
            @Nullable Gap gap) {}
}
