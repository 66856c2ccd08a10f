package de.lenkungsportal.account;

import de.lenkungsportal.security.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of the portal.
 *
 * @param ags the own municipality of a coordinator, null for every other role
 * @param municipality its name
 * @param passwordSet false until the one-time link was used
 */
public record Account(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable String ags,
        @Nullable String municipality,
        boolean active,
        boolean passwordSet,
        int version) {

    /** The fields of this account that an administrator may change. */
    public Change asChange() {
        return new Change(displayName, role, ags, active);
    }

    /**
     * Requested state of an account.
     *
     * @param ags needed for a coordinator, and for no other role
     */
    public record Change(
            String displayName, Role role, @Nullable String ags, boolean active) {}

    /** @param token for the address {@code /erster-zugang/{token}}; told once and not stored */
    public record Issued(UUID accountId, String token) {}
}
