package de.lenkungsportal.account;

import de.lenkungsportal.security.Home;
import de.lenkungsportal.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account of the portal.
 *
 * @param ags the own municipality of a coordinator, null for every other role
 * @param municipality its name
 * @param homes the municipalities that a steering group begins with, by name; empty where it begins with all
 * @param office for whom a provider speaks; null for other roles, and for accounts that are older than this field
 * @param passwordSet false until the one-time link was used
 */
public record Account(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable String ags,
        @Nullable String municipality,
        List<Home> homes,
        @Nullable Office office,
        boolean active,
        boolean passwordSet,
        int version) {

    public Account {
        homes = List.copyOf(homes);
    }

    /** The fields of this account that an administrator may change. */
    public Change asChange() {
        return new Change(
                displayName,
                role,
                ags,
                homes.stream().map(Home::ags).collect(Collectors.toUnmodifiableSet()),
                office,
                active);
    }

    /**
     * For whom a provider speaks, and how its office is reached.
     *
     * @param organisation id of the organisation
     * @param mail mailbox of an office, never of a person
     */
    public record Office(
            String organisation,
            @Nullable String mail,
            @Nullable String phone) {}

    /**
     * Requested state of an account.
     *
     * @param ags needed for a coordinator, and for no other role
     * @param homes only for a steering group; empty where it begins with all municipalities
     * @param office needed for an active provider, and for no other role
     */
    public record Change(
            String displayName,
            Role role,
            @Nullable String ags,
            Set<String> homes,
            @Nullable Office office,
            boolean active) {

        public Change {
            homes = Set.copyOf(homes);
        }

        /** An account without municipalities to begin with and without an organisation. */
        public Change(String displayName, Role role, @Nullable String ags, boolean active) {
            this(displayName, role, ags, Set.of(), null, active);
        }
    }

    /** @param token for the address {@code /erster-zugang/{token}}; told once and not stored */
    public record Issued(UUID accountId, String token) {}
}
