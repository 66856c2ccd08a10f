package de.lenkungsportal.security;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.UseLimit;
import de.lenkungsportal.platform.UseLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Secret addresses of feeds, for calendars and feed readers that cannot sign in. Any feature may use it with a purpose of its
 * own, a code such as PLANNED_MEASURES; its own service decides who may ask.
 *
 * <p>A token has 256 random bits and is stored as a hash. It ends when it is revoked, when a new one is issued, and when its
 * account is reset, gets another role or is deactivated. Only accounts of the portal can have one: whether an account of an OpenID Connect issuer still exists
 * cannot be asked.
 */
@Component
public class FeedTokens {

    /** Maximum tokens per account and hour. */
    private static final int AN_HOUR = 20;

    private final FeedTokenRepository repository;
    private final AccountRepository accounts;
    private final UseLimits limits;

    FeedTokens(FeedTokenRepository repository, AccountRepository accounts, UseLimits limits) {
        this.repository = repository;
        this.accounts = accounts;
        this.limits = limits;
    }

    /**
     * A new token of this user; the one before ends. It cannot be read again.
     *
     * @throws InvalidInputException when this user got too many within the hour
     */
    public String issue(String purpose, PortalUser user) {
        limits.take("feed", List.of(limit(user)));
        SecretToken token = SecretToken.random();
        repository.replace(purpose, user.username(), token.hash());
        return token.plain();
    }

    /** How many secret addresses one account gets, of every kind. */
    public static UseLimit limit(PortalUser user) {
        return UseLimit.ofAccount(
                "FEED_ADDRESS", user.username(), AN_HOUR, Duration.ofHours(1), "security.feed.tooMany");
    }

    public void revoke(String purpose, PortalUser user) {
        repository.revoke(purpose, user.username());
    }

    @EventListener
    void revokeAll(AccountWithdrawn account) {
        repository.revokeAll(account.username());
    }

    public boolean exists(String purpose, PortalUser user) {
        return repository.exists(purpose, user.username());
    }

    /** Whose token this is, as the account is now; empty for an unknown token and for an account that is not active. */
    public Optional<PortalUser> user(String purpose, String token) {
        return repository
                .username(purpose, new SecretToken(token).hash())
                .flatMap(accounts::find)
                .filter(AccountRepository.Stored::active)
                .map(stored -> stored.principal().user());
    }
}
