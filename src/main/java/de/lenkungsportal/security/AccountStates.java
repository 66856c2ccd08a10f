package de.lenkungsportal.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether a sign-in still holds: the account is active and unchanged since.
 *
 * <p>Asked at each request, so an answer is kept for a second. A change on this node counts at once, one on another node
 * after that second.
 */
@Component
public class AccountStates {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final LoadingCache<UUID, Optional<Integer>> versions;

    AccountStates(AccountRepository repository) {
        versions =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build(repository::activeVersion);
    }

    public boolean holds(AccountPrincipal principal) {
        return versions.get(principal.id())
                .filter(version -> version == principal.version())
                .isPresent();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccountChanged change) {
        versions.invalidate(change.id());
    }
}
