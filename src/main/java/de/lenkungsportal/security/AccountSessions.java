package de.lenkungsportal.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Where each account is signed in, kept in the database, so that any node can end the sessions of all.
 *
 * <p>Asked at each request, so an answer is kept for a second. An end on this node counts at once, one on another node after
 * that second.
 */
@Component
public class AccountSessions {

    /** The attribute of the servlet session that holds the id of its row. */
    static final String ID = AccountSessions.class.getName() + ".id";

    private static final Duration KEPT = Duration.ofSeconds(1);

    /** How long after signing in a person may change what the account signs in with. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** An idle session ends a while after its time, when its open page is next heard of; last seen is stored in steps. */
    private static final Duration SLACK = Duration.ofMinutes(20);

    private final AccountSessionRepository repository;
    private final Duration idle;
    private final LoadingCache<UUID, Boolean> held;

    AccountSessions(AccountSessionRepository repository, @Value("${server.servlet.session.timeout}") Duration timeout) {
        this.repository = repository;
        this.idle = timeout.plus(SLACK);
        held = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build(repository::holds);
    }

    UUID begin(AccountPrincipal principal, AccountSession.Device device, Instant now) {
        repository.deleteSignedInBefore(now.minus(SessionEnd.LONGEST));
        UUID id = UUID.randomUUID();
        repository.insert(id, principal, device, now);
        return id;
    }

    boolean holds(UUID id) {
        return held.get(id);
    }

    void seen(UUID id, Instant now) {
        repository.seen(id, now);
    }

    void forget(UUID id) {
        repository.delete(id);
    }

    /** The sessions of the account that have not ended, the one seen last first. Those of a node that was shot down idle out. */
    public List<AccountSession> of(UUID account) {
        return repository.of(account, Instant.now().minus(idle));
    }

    /** The session of the request at hand; empty for a call of the API and for work of a job. */
    public Optional<UUID> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(ID, RequestAttributes.SCOPE_SESSION) instanceof UUID id
                ? Optional.of(id)
                : Optional.empty();
    }

    /** Whether the person at hand has proved a short while ago who they are, or is doing so: then there is no session yet. */
    public boolean isFresh() {
        return current()
                .flatMap(repository::signedInAt)
                .map(since -> since.isAfter(Instant.now().minus(FRESH)))
                .orElse(true);
    }

    /** @return false when the account has no such session */
    public boolean end(UUID account, UUID id) {
        boolean ended = repository.delete(account, id);
        afterCommit();
        return ended;
    }

    /**
     * Ends all sessions of the account but the one of the request at hand, which goes on although the account was changed.
     *
     * @return how many ended
     */
    public int endOthers(UUID account) {
        // No session has the id of the account.
        UUID kept = current().orElse(account);
        int ended = repository.deleteAllBut(account, kept);
        repository.carryOver(account, kept);
        afterCommit();
        return ended;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccountChanged change) {
        held.invalidateAll();
    }

    private void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            held.invalidateAll();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                held.invalidateAll();
            }
        });
    }
}
