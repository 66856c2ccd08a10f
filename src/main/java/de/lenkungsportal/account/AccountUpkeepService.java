package de.lenkungsportal.account;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.AccountChanged;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.AccountWithdrawn;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.DeletedNames;
import de.lenkungsportal.security.SignInLock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Unlocks accounts for which too many passwords or codes were wrong, and deletes those that nobody needs any more. */
@Service
@Admins
public class AccountUpkeepService {

    private static final String KIND = AuditTrail.ACCOUNT;

    private final AccountsRepository accounts;
    private final List<SignInLock> locks;
    private final DeletedNames names;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CurrentUser currentUser;

    AccountUpkeepService(
            AccountsRepository accounts,
            List<SignInLock> locks,
            DeletedNames names,
            AuditTrail audit,
            ApplicationEventPublisher events,
            CurrentUser currentUser) {
        this.accounts = accounts;
        this.locks = locks;
        this.names = names;
        this.audit = audit;
        this.events = events;
        this.currentUser = currentUser;
    }

    /** Until when sign-in to these accounts waits, at least for some who try; those that are not locked are left out. */
    public Map<UUID, Instant> lockedUntil(Collection<Account> some) {
        Map<UUID, String> usernames = some.stream().collect(Collectors.toMap(Account::id, Account::username));
        var until = new HashMap<UUID, Instant>();
        locks.forEach(lock -> lock.until(usernames)
                .forEach((id, free) -> until.merge(id, free, (one, other) -> one.isAfter(other) ? one : other)));
        return until;
    }

    /**
     * Forgives the wrong passwords and codes of an account; its owner can sign in at once.
     *
     * @throws NotFoundException when there is no such account
     */
    @Transactional
    public void unlock(UUID id) {
        Account account = get(id);
        locks.forEach(lock -> lock.lift(id, account.username()));
        audit.record("ACCOUNT_UNLOCKED", KIND, account.username(), account.ags(), "");
    }

    /**
     * Deletes an account with its display name, passwords, factors, sessions and secret addresses. Its user name stays in the
     * audit trail and in the versions that it wrote, and nobody gets it again.
     *
     * @throws NotFoundException when there is no such account
     * @throws StaleWriteException when someone else changed the account since this version
     * @throws InvalidInputException for the own account, and when no administrator would be left who can sign in
     */
    @Transactional
    public void delete(UUID id, int version) {
        List<UUID> admins = accounts.lockUsableAdmins();
        Account account = get(id);
        StaleWriteException.unless(account.version() == version, "account", id.toString(), version);
        if (currentUser.account().map(AccountPrincipal::id).filter(id::equals).isPresent()) {
            throw new InvalidInputException("username", "account.delete.self");
        }
        if (admins.equals(List.of(id))) {
            throw new InvalidInputException("username", "account.lastAdmin");
        }
        events.publishEvent(new AccountWithdrawn(id, account.username()));
        names.keep(account.username());
        StaleWriteException.unless(accounts.delete(id, version), "account", id.toString(), version);
        audit.record(
                "ACCOUNT_DELETED",
                KIND,
                account.username(),
                account.ags(),
                account.role().name());
        events.publishEvent(new AccountChanged(id));
    }

    private Account get(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("account", id.toString()));
    }
}
