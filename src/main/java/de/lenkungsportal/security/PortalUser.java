package de.lenkungsportal.security;

import de.lenkungsportal.figure.About;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account.
 *
 * @param ags the own municipality of a coordinator, null for every other role
 * @param homes the municipalities that the portal begins with for this user: the own one of a coordinator, those of a steering
 *     group; empty for those who begin with all. They give no right: everyone reads all municipalities as before
 */
public record PortalUser(
        String username,
        String displayName,
        Role role,
        @Nullable String ags,
        Set<String> homes) {

    public PortalUser {
        homes = Set.copyOf(homes);
    }

    /** Someone who begins with the own municipality, or else with all. */
    public PortalUser(String username, String displayName, Role role, @Nullable String ags) {
        this(username, displayName, role, ags, ags == null ? Set.of() : Set.of(ags));
    }

    /** The same user, who begins with these municipalities. */
    public PortalUser beginningWith(Set<String> places) {
        return new PortalUser(username, displayName, role, ags, places);
    }

    /**
     * A coordinator writes for the own municipality. What is said of the Land and of the Bund belongs to no municipality: an
     * administrator keeps it.
     *
     * @param area key of the area, eight digits
     */
    public boolean mayWriteFor(String area) {
        return switch (role) {
            case COORDINATOR -> area.equals(ags);
            case ADMIN -> About.area(area).isWide();
            case STEERING, PROVIDER -> false;
        };
    }
}
