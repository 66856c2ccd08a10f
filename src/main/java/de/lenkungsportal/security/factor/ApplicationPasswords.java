package de.lenkungsportal.security.factor;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.lenkungsportal.security.AccountChanged;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.AccountWithdrawn;
import de.lenkungsportal.security.SecretToken;
import de.lenkungsportal.security.SignInAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Passwords for applications that call the API: 256 random bits behind a mark, stored as a hash, good for the API alone.
 *
 * <p>An answer is kept for a second, as that of a session.
 */
@Component
public class ApplicationPasswords {

    private static final String MARK = "lp_";
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration USED_STEP = Duration.ofHours(1);

    private final ApplicationPasswordRepository repository;
    private final ApplicationEventPublisher events;
    private final LoadingCache<String, Optional<AccountPrincipal>> owners;

    ApplicationPasswords(
            ApplicationPasswordRepository repository, SignInAccounts accounts, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
        owners =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build(hash -> owner(hash, accounts));
    }

    /** The oldest first. */
    public List<ApplicationPassword> of(UUID account) {
        return repository.of(account);
    }

    /** @return the password; it cannot be read again */
    public String issue(UUID account, String name) {
        String password = MARK + SecretToken.random().plain();
        repository.insert(account, name, new SecretToken(password).hash(), Instant.now());
        return password;
    }

    /** @return false when the account has no such password */
    public boolean revoke(UUID account, UUID id) {
        boolean revoked = repository.delete(account, id);
        events.publishEvent(new Revoked());
        return revoked;
    }

    static boolean isOne(String password) {
        return password.startsWith(MARK);
    }

    /** Whose password this is; empty where it is not of this user name, or of no account that may sign in. */
    Optional<AccountPrincipal> owner(String username, String password) {
        return owners.get(new SecretToken(password).hash())
                .filter(owner -> owner.user().username().equalsIgnoreCase(username));
    }

    private Optional<AccountPrincipal> owner(String hash, SignInAccounts accounts) {
        Optional<AccountPrincipal> owner = repository.account(hash).flatMap(accounts::find);
        if (owner.isPresent()) {
            Instant now = Instant.now();
            repository.used(hash, now, now.minus(USED_STEP));
        }
        return owner;
    }

    private record Revoked() {}

    @EventListener
    void revokeAll(AccountWithdrawn account) {
        repository.deleteAll(account.id());
        events.publishEvent(new Revoked());
    }

    @TransactionalEventListener(
            classes = {Revoked.class, AccountChanged.class},
            fallbackExecution = true)
    void forget() {
        owners.invalidateAll();
    }
}
