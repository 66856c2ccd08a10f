package de.lenkungsportal.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lenkungsportal.platform.ClientNetwork;
import de.lenkungsportal.security.AccountPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers and API clients from which an account signed in before. Their guesses have a budget of their own, so that
 * strangers who guess cannot keep the owner out (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
 */
@Component
public class KnownOrigins {

    static final Duration LIFETIME = Duration.ofDays(365);

    private static final int PER_ACCOUNT = 20;
    private static final Duration ANSWER_KEPT = Duration.ofSeconds(5);

    private final KnownOriginRepository repository;
    private final KeyedHash hash;
    private final Cache<String, Boolean> answers = Caffeine.newBuilder()
            .expireAfterWrite(ANSWER_KEPT)
            .maximumSize(10_000)
            .build();

    KnownOrigins(KnownOriginRepository repository, KeyedHash hash) {
        this.repository = repository;
        this.hash = hash;
    }

    /** The mark of a client of the API: the network that it calls from. */
    public String network(String address) {
        return hash.of("api " + ClientNetwork.of(address).prefix());
    }

    boolean knows(String username, String mark) {
        return answers.get(question(username, mark), question -> repository.exists(username, mark));
    }

    @Transactional
    void remember(AccountPrincipal account, String mark) {
        Instant now = Instant.now();
        UUID id = account.id();
        repository.put(id, mark, now);
        repository.trim(id, PER_ACCOUNT, now.minus(LIFETIME));
        answers.put(question(account.user().username(), mark), true);
    }

    /** Asks the database anew, after somebody else changed it. */
    void forget() {
        answers.invalidateAll();
    }

    /** Cache key of a user name and a mark, hashed to a fixed length. */
    private String question(String username, String mark) {
        return hash.of(mark + " " + username.toLowerCase(Locale.ROOT));
    }

    /** The browser has a new mark, under which all accounts that it was known for are known. */
    @Transactional
    void rename(AccountPrincipal account, String before, String after) {
        repository.replace(before, after);
        answers.invalidate(question(account.user().username(), before));
    }
}
