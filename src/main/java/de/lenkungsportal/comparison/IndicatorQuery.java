package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Later;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of an indicator stand beside each other.
 *
 * @param areas whom they are about
 * @param rechtskreis null for any, as with carrier and stage
 * @param breakdown what a figure must count at least: a dimension that is not named is free
 */
public record IndicatorQuery(
        Areas areas,
        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable Stage stage,
        Breakdown breakdown,
        Later later) {

    public static final IndicatorQuery ALL =
            new IndicatorQuery(Areas.ALL, null, null, null, Breakdown.NONE, Later.HIDDEN);

    /** A choice of areas. */
    public enum Areas {
        ALL,
        PEER_GROUP,
        CITY,
        KREIS,
        LAND,
        BUND;

        /** Whether the cities of the peer group belong to the choice, so that one without a figure is told. */
        boolean hasPeerGroup() {
            return this == ALL || this == PEER_GROUP || this == CITY;
        }

        private boolean has(Municipality.Kind kind) {
            return switch (this) {
                case ALL, PEER_GROUP -> true;
                case CITY, KREIS, LAND, BUND -> name().equals(kind.name());
            };
        }
    }

    boolean wants(FigureRecord item) {
        Figure figure = item.figure();
        return areas.has(item.areaKind())
                && (rechtskreis == null || rechtskreis == figure.rechtskreis())
                && (carrier == null || carrier == figure.carrier())
                && (stage == null || stage == figure.stage())
                && figure.breakdown()
                        .values()
                        .entrySet()
                        .containsAll(breakdown.values().entrySet());
    }
}
