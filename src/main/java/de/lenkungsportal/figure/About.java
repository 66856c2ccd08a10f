package de.lenkungsportal.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a figure is about.
 *
 * @param ags key of the municipality, the Land or the Bund
 * @param institution id of the institution there; null for the whole area
 */
public record About(String ags, @Nullable String institution) {

    /** The keys that end like those of a Land and are cities as well: Hamburg and Berlin. */
    private static final Set<String> CITY_STATES = Set.of("02000000", "11000000");

    public static About area(String ags) {
        return new About(ags, null);
    }

    /** Whether this is a whole Land or the Bund, where no count points at individuals. */
    public boolean isWide() {
        return institution == null && ags.endsWith("000000") && !CITY_STATES.contains(ags);
    }
}
