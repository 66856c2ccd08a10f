package de.lenkungsportal.account.api;

import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.Account.Issued;
import de.lenkungsportal.account.AccountService;
import de.lenkungsportal.account.AccountUpkeepService;
import de.lenkungsportal.account.api.AccountResource.AccountInput;
import de.lenkungsportal.account.api.AccountResource.OneTimeLinkResource;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators. What became of one stands in the audit trail. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "who may sign in, and with which role")
class AccountController {

    private final AccountService accounts;
    private final AccountUpkeepService upkeep;
    private final PortalAddress portal;

    AccountController(AccountService accounts, AccountUpkeepService upkeep, PortalAddress portal) {
        this.accounts = accounts;
        this.upkeep = upkeep;
        this.portal = portal;
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Parameter(description = "part of a user name or of a display name") @Nullable String text) {

        String filter() {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @GetListing
    @Operation(summary = "A page of the accounts, by user name; as CSV the whole list, never paged")
    Listing<AccountResource> list(@ParameterObject Asked asked) {
        return Listing.of(parameters -> asked.filter())
                .from(this::page, this::all, resource -> resource, AccountResource.COLUMNS);
    }

    private Page<AccountResource> page(String search, int page, int size) {
        Page<Account> found = accounts.page(search, page, size);
        Map<UUID, Instant> locked = upkeep.lockedUntil(found.items());
        return found.map(account -> AccountResource.of(account, locked.get(account.id())));
    }

    private void all(String search, Consumer<AccountResource> target) {
        List<Account> found = accounts.all(search);
        Map<UUID, Instant> locked = upkeep.lockedUntil(found);
        found.forEach(account -> target.accept(AccountResource.of(account, locked.get(account.id()))));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One account; the ETag is its version")
    AccountResource get(@PathVariable UUID id) {
        Account account = accounts.get(id);
        return AccountResource.of(account, upkeep.lockedUntil(List.of(account)).get(id));
    }

    @PostMapping
    @Admins
    @Operation(
            summary = "Creates an account without a password; the answer has the one-time link for its owner",
            responses = @ApiResponse(responseCode = "201", description = "created; the ETag is its version"))
    ResponseEntity<OneTimeLinkResource> post(@RequestBody AccountInput input) {
        OneTimeLinkResource created =
                link(accounts.create(Objects.requireNonNullElse(input.username(), ""), input.change(role(input))));
        return Tagged.created(created, "/api/v1/accounts/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Admins
    @Operation(
            summary = "Changes whom an account is for; its sessions end; needs If-Match",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    AccountResource put(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AccountInput input) {
        accounts.change(id, seen.number(), input.change(role(input)));
        return get(id);
    }

    @DeleteMapping("/{id}")
    @Admins
    @Operation(
            summary =
                    "Deletes an account for good; its user name stays in the audit trail and is not given again; needs If-Match",
            responses = @ApiResponse(responseCode = "204", description = "deleted"))
    ResponseEntity<Void> delete(@PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        upkeep.delete(id, seen.number());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/unlock")
    @Admins
    @Operation(summary = "Forgives wrong passwords and codes; the owner can sign in at once")
    AccountResource unlock(@PathVariable UUID id) {
        upkeep.unlock(id);
        return get(id);
    }

    @PostMapping("/{id}/password-reset")
    @Admins
    @Operation(summary = "Takes the password away; the answer has the one-time link for a new one; needs If-Match")
    OneTimeLinkResource resetPassword(@PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return link(accounts.resetPassword(id, seen.number()));
    }

    @PostMapping("/{id}/factor-reset")
    @Admins
    @Operation(summary = "Takes all second factors away, which the owner has lost; needs If-Match")
    AccountResource resetFactor(@PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        accounts.resetFactor(id, seen.number());
        return get(id);
    }

    private OneTimeLinkResource link(Issued issued) {
        return new OneTimeLinkResource(
                issued.accountId(),
                accounts.get(issued.accountId()).version(),
                portal.of("/erster-zugang/" + issued.token()));
    }

    private static Role role(AccountInput input) {
        Role role = input.role();
        if (role == null) {
            throw new InvalidInputException("role", "account.role.missing");
        }
        return role;
    }
}
