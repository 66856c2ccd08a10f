package de.lenkungsportal.municipality;

import org.jspecify.annotations.Nullable;

/**
 * A city or Kreis.
 *
 * @param ags official municipality key, 8 digits as text
 * @param shortName car plate sign, for maps and narrow charts
 * @param peerGroup GROSSSTADT_14 for the cities of the overview, null outside any peer group
 */
public record Municipality(
        String ags,
        String name,
        String shortName,
        Kind kind,
        @Nullable String peerGroup) {

    /** The peer group of the 14 cities in the overview (000). */
    public static final String GROSSSTADT_14 = "GROSSSTADT_14";

    /** Whether the record stands for a city or for a Kreis with its towns. */
    public enum Kind {
        CITY,
        KREIS
    }
}
