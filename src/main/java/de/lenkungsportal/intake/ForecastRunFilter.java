package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import java.util.Set;

/** Which runs; an empty set means all. */
public record ForecastRunFilter(Set<String> ags, Set<Rechtskreis> rechtskreise, Set<Unit> units, Runs runs) {

    public static final ForecastRunFilter CURRENT = new ForecastRunFilter(Set.of(), Set.of(), Set.of(), Runs.CURRENT);

    /** How many of a series. */
    public enum Runs {
        /** The one that holds. */
        CURRENT,
        /** Every one, with those that were reckoned later for past days. */
        ALL
    }

    public static ForecastRunFilter currentOf(String ags) {
        return new ForecastRunFilter(Set.of(ags), Set.of(), Set.of(), Runs.CURRENT);
    }
}
