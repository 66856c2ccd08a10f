package de.lenkungsportal.account;

import de.lenkungsportal.account.Account.Issued;
import de.lenkungsportal.security.AccountWithdrawn;
import de.lenkungsportal.security.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Issues and redeems one-time links: 256 random bits, good for 24 hours, stored as a hash. */
@Component
class OneTimeLinks {

    static final Duration LIFETIME = Duration.ofHours(24);

    private final LinkRepository repository;

    OneTimeLinks(LinkRepository repository) {
        this.repository = repository;
    }

    /** Issues a link; any earlier link of the account becomes invalid. */
    Issued issue(UUID accountId) {
        SecretToken token = SecretToken.random();
        repository.replace(accountId, token.hash(), Instant.now().plus(LIFETIME));
        return new Issued(accountId, token.plain());
    }

    @EventListener
    void end(AccountWithdrawn account) {
        repository.delete(account.id());
    }

    Optional<UUID> find(String token) {
        return repository.find(new SecretToken(token).hash(), Instant.now());
    }

    Optional<UUID> take(String token) {
        return repository.take(new SecretToken(token).hash(), Instant.now());
    }
}
