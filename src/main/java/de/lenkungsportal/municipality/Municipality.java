package de.lenkungsportal.municipality;

/**
 * A city or Kreis; as an area that figures are about also the Land or the Bund.
 *
 * @param ags official key, 8 digits as text
 * @param shortName car plate sign, for maps and narrow charts
 */
public record Municipality(String ags, String name, String shortName, Kind kind) {

    /** The peer group of the 14 cities in the overview (000). */
    public static final String GROSSSTADT_14 = "GROSSSTADT_14";

    /** What the record stands for: a city, a Kreis with its towns, or an area that has figures and nothing else. */
    public enum Kind {
        CITY,
        KREIS,
        LAND,
        BUND;

        /** Whether it is a municipality, with partners, round tables and measures of its own. */
        public boolean isMunicipality() {
            return this == CITY || this == KREIS;
        }
    }
}
