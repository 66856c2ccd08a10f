package de.lenkungsportal.security;

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

    public boolean mayWriteFor(String municipality) {
        return role == Role.COORDINATOR && municipality.equals(ags);
    }
}
