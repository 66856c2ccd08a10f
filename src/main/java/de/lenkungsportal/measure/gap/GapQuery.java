package de.lenkungsportal.measure.gap;

import de.lenkungsportal.measure.Quarter;
import java.util.Set;

/**
 * Whose gaps, and of which quarters.
 *
 * @param municipalities all that have measures of their own when empty
 * @param quarters how many from the first on, at most {@value #MOST}
 */
public record GapQuery(Set<String> municipalities, Quarter first, int quarters, Set<Gap.GapKind> kinds) {

    public static final int MOST = 8;

    public GapQuery {
        if (quarters < 1 || quarters > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " quarters, not " + quarters);
        }
    }
}
