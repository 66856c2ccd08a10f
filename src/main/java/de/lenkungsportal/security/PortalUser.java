package de.lenkungsportal.security;

import de.lenkungsportal.figure.About;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account.
 *
 * @param ags the own municipality of a coordinator, null for every other role
 */
public record PortalUser(
        String username,
        String displayName,
        Role role,
        @Nullable String ags) {

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
