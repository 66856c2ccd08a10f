package de.lenkungsportal.account;

import de.lenkungsportal.account.Account.Issued;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues and redeems one-time links: 256 random bits, good for 24 hours, stored as a hash. */
@Component
class OneTimeLinks {

    static final Duration LIFETIME = Duration.ofHours(24);

    private final LinkRepository repository;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(LinkRepository repository) {
        this.repository = repository;
    }

    /** Any earlier link of the account ends. */
    Issued issue(UUID accountId) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        repository.replace(accountId, hash(token), Instant.now().plus(LIFETIME));
        return new Issued(accountId, token);
    }

    Optional<UUID> find(String token) {
        return repository.find(hash(token), Instant.now());
    }

    Optional<UUID> take(String token) {
        return repository.take(hash(token), Instant.now());
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
