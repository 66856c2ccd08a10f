package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.ProfileDimension;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can stand in a column of the comparison: figures first, then the coded text rows. */
enum Dimension {
    CASELOAD_SGB_II(null),
    CASELOAD_SGB_III(null),
    STAFF(null),
    CLIENTS_PER_STAFF(null),
    LOCATION(ProfileDimension.LOCATION),
    TARGET_GROUP(ProfileDimension.TARGET_GROUP),
    FUNCTIONS(ProfileDimension.FUNCTIONS),
    INVOLVEMENT(ProfileDimension.INVOLVEMENT),
    STRATEGY(ProfileDimension.STRATEGY),
    ACCESS(ProfileDimension.ACCESS),
    TOPIC(ProfileDimension.TOPIC);

    /** What the view shows when the address names no columns. */
    static final Set<Dimension> DEFAULT =
            EnumSet.of(CASELOAD_SGB_II, CASELOAD_SGB_III, STAFF, CLIENTS_PER_STAFF, INVOLVEMENT);

    private final @Nullable ProfileDimension profile;

    Dimension(@Nullable ProfileDimension profile) {
        this.profile = profile;
    }

    /** The text row behind this column, or null for a figure. */
    @Nullable ProfileDimension profile() {
        return profile;
    }
}
