package de.lenkungsportal.account;

import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.account.Account.Issued;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.UseLimit;
import de.lenkungsportal.platform.UseLimits;
import de.lenkungsportal.security.AccountChanged;
import de.lenkungsportal.security.AccountWithdrawn;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.DeletedNames;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.factor.SecondFactors;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Manages accounts. Every change ends the account's sessions and is recorded in the audit trail. */
@Service
@Admins
public class AccountService {

    private static final String KIND = AuditTrail.ACCOUNT;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.@_-]{2,63}");

    /** Maximum one-time links per hour, since each opens an account; enough to set up a whole region. */
    private static final int LINKS_AN_HOUR = 200;

    private final AccountsRepository accounts;
    private final OneTimeLinks links;
    private final SecondFactors factors;
    private final AccountRules rules;
    private final ProviderOrganisations organisations;
    private final DeletedNames names;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CurrentUser currentUser;
    private final UseLimits limits;

    AccountService(
            AccountsRepository accounts,
            OneTimeLinks links,
            SecondFactors factors,
            AccountRules rules,
            ProviderOrganisations organisations,
            DeletedNames names,
            AuditTrail audit,
            ApplicationEventPublisher events,
            CurrentUser currentUser,
            UseLimits limits) {
        this.accounts = accounts;
        this.links = links;
        this.factors = factors;
        this.rules = rules;
        this.organisations = organisations;
        this.names = names;
        this.audit = audit;
        this.events = events;
        this.currentUser = currentUser;
        this.limits = limits;
    }

    /** @param search part of a user name or a display name; empty for all */
    public Page<Account> page(String search, int page, int size) {
        return accounts.page(search, Math.max(page, 0), Math.clamp(size, 1, Page.MAX_SIZE));
    }

    /** All that {@link #page} has pages of. */
    public List<Account> all(String search) {
        return accounts.all(search);
    }

    /** @throws NotFoundException when there is no such account */
    public Account get(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("account", id.toString()));
    }

    /** The organisations that an account of a provider can speak for, by name. */
    public List<OrganisationRef> organisations() {
        return organisations.choice();
    }

    /** What these accounts of providers speak for, by the id that they have: one query. */
    public Map<String, OrganisationRef> organisationsOf(Collection<Account> some) {
        return organisations.present(some.stream()
                .flatMap(account -> Stream.ofNullable(account.office()))
                .map(Account.Office::organisation)
                .collect(Collectors.toSet()));
    }

    /** Creates an account without a password; its owner sets one with the one-time link. */
    @Transactional
    public Issued create(String username, Change wish) {
        Change account = AccountRules.stripped(wish);
        List<Problem> problems = rules.problems(account);
        if (!USERNAME.matcher(username).matches()) {
            problems.addFirst(new Problem("username", "account.username.rule"));
        } else if (accounts.find(username).isPresent()) {
            problems.addFirst(new Problem("username", "account.username.taken"));
        } else if (names.has(username)) {
            problems.addFirst(new Problem("username", "account.username.deleted"));
        }
        refuse(problems);
        takeLink();
        UUID id = accounts.insert(username, account);
        audit.record("ACCOUNT_CREATED", KIND, username, account.ags(), words(account));
        return links.issue(id);
    }

    /**
     * Changes who an account is for. Where nothing differs, its sessions go on.
     *
     * @throws StaleWriteException when someone else changed the account since this version
     * @throws InvalidInputException also when no administrator would be left who can sign in
     */
    @Transactional
    public void change(UUID id, int version, Change typed) {
        Change wish = AccountRules.stripped(typed);
        List<UUID> admins = accounts.lockUsableAdmins();
        Account before = get(id);
        List<Problem> problems = rules.problems(wish);
        if (admins.equals(List.of(id)) && (wish.role() != Role.ADMIN || !wish.active())) {
            problems.add(new Problem("role", "account.lastAdmin"));
        }
        StaleWriteException.unless(before.version() == version, "account", id.toString(), version);
        refuse(problems);
        if (wish.equals(before.asChange())) {
            return;
        }
        StaleWriteException.unless(accounts.update(id, version, wish), "account", id.toString(), version);
        audit.record(
                "ACCOUNT_CHANGED",
                KIND,
                before.username(),
                wish.ags(),
                words(before.asChange()) + " -> " + words(wish));
        if (!wish.active() || wish.role() != before.role() || !Objects.equals(wish.ags(), before.ags())) {
            events.publishEvent(new AccountWithdrawn(id, before.username()));
        }
        events.publishEvent(new AccountChanged(id));
    }

    /**
     * Takes the password away; the owner sets a new one by the link. Addresses of feeds and passwords of applications end, second
     * factors stay.
     *
     * @throws StaleWriteException when someone else changed the account since this version
     * @throws InvalidInputException when too many links were made within the hour
     */
    @Transactional
    public Issued resetPassword(UUID id, int version) {
        Account account = get(id);
        takeLink();
        StaleWriteException.unless(accounts.clearPassword(id, version), "account", id.toString(), version);
        audit.record("PASSWORD_RESET", KIND, account.username(), account.ags(), "");
        events.publishEvent(new AccountWithdrawn(id, account.username()));
        events.publishEvent(new AccountChanged(id));
        return links.issue(id);
    }

    private void takeLink() {
        limits.take(
                "username",
                List.of(UseLimit.ofAccount(
                        "ONE_TIME_LINK",
                        currentUser.get().username(),
                        LINKS_AN_HOUR,
                        Duration.ofHours(1),
                        "account.link.tooMany")));
    }

    /**
     * Takes all second factors away, because the owner has lost them. Where the role needs one, they set one up at the next sign-in.
     *
     * @throws StaleWriteException when someone else changed the account since this version
     */
    @Transactional
    public void resetFactor(UUID id, int version) {
        Account account = get(id);
        StaleWriteException.unless(accounts.touch(id, version), "account", id.toString(), version);
        factors.removeAll(id);
        audit.record("FACTOR_RESET", KIND, account.username(), account.ags(), "");
        events.publishEvent(new AccountChanged(id));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Describes the account for the audit trail by codes only, because a display name may be a person's. */
    private static String words(Change account) {
        return account.role()
                + (account.ags() == null ? "" : " " + account.ags())
                + account.homes().stream().sorted().map(" "::concat).collect(Collectors.joining())
                + (account.office() == null ? "" : " " + account.office().organisation())
                + (account.active() ? " ACTIVE" : " INACTIVE");
    }
}
