package de.lenkungsportal.partner.rings;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which services a Kreis offers in which of its places. A service that no row names is not stated; that is not "no".
 *
 * @param services those that at least one place has, in the order of the enum
 * @param places by name
 */
public record KreisCoverage(String ags, String kreis, List<PlaceServiceKind> services, List<Place> places) {

    /** A town of the Kreis with what is stated for it. */
    public record Place(String ags, String name, List<Offer> offers) {}

    /** One service in one place. */
    public record Offer(
            PlaceServiceKind service,
            ServiceForm form,
            @Nullable String detail,
            Stand asOf,
            @Nullable SourcePlace source) {}
}
