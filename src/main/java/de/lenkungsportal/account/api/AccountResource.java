package de.lenkungsportal.account.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.Account.Office;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.security.Home;
import de.lenkungsportal.security.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API says it.
 *
 * @param ags the own municipality of a COORDINATOR
 * @param homes AGS of the municipalities that a STEERING account begins with; empty where it begins with all
 * @param organisation id of the organisation that a PROVIDER speaks for
 * @param passwordSet false until the one-time link was used
 * @param lockedUntil until when sign-in waits after wrong passwords or codes; null where it does not
 */
record AccountResource(
        UUID id,
        int version,
        String username,
        String displayName,
        Role role,
        @Nullable String ags,
        List<String> homes,
        @Nullable String organisation,
        @Nullable String mail,
        @Nullable String phone,
        boolean active,
        boolean passwordSet,
        @Nullable Instant lockedUntil)
        implements Versioned {

    static final Columns<AccountResource> COLUMNS = Columns.of(AccountResource.class);

    static AccountResource of(Account account, @Nullable Instant lockedUntil) {
        Office office = account.office();
        return new AccountResource(
                account.id(),
                account.version(),
                account.username(),
                account.displayName(),
                account.role(),
                account.ags(),
                account.homes().stream().map(Home::ags).toList(),
                office == null ? null : office.organisation(),
                office == null ? null : office.mail(),
                office == null ? null : office.phone(),
                account.active(),
                account.passwordSet(),
                lockedUntil);
    }

    /**
     * The one-time link of an account that has no password.
     *
     * @param oneTimeLink by which its owner sets a password, within 24 hours; told once
     */
    record OneTimeLinkResource(UUID id, int version, String oneTimeLink) implements Versioned {}

    /**
     * The body of a new account or of a change.
     *
     * @param username of a new account; a change leaves it as it is
     * @param ags only for a COORDINATOR, who needs it
     * @param homes only for STEERING
     * @param organisation only for a PROVIDER, who needs it
     * @param mail mailbox of an office of the organisation, never of a person
     * @param active true where left out
     */
    record AccountInput(
            @Schema(pattern = "[a-z0-9][a-z0-9.@_-]{2,63}") @Nullable String username,

            @Schema(requiredMode = REQUIRED, maxLength = 100) @Nullable String displayName,

            @Schema(requiredMode = REQUIRED) @Nullable Role role,
            @Nullable String ags,
            @Nullable List<String> homes,
            @Nullable String organisation,
            @Nullable String mail,
            @Nullable String phone,
            @Nullable Boolean active) {

        Account.Change change(Role known) {
            return new Account.Change(
                    Objects.requireNonNullElse(displayName, ""),
                    known,
                    ags,
                    homes == null ? Set.of() : Set.copyOf(homes),
                    organisation == null ? null : new Office(organisation, mail, phone),
                    active == null || active);
        }
    }
}
