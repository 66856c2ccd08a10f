package de.lenkungsportal.security;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: 5 failures for one name, or 20 from one address, close that name or address for 15 minutes, as
 * many again for 30, and then for an hour. A name counts whether or not there is such an account.
 *
 * <p>Names and addresses are stored as keyed hashes and for a day only.
 */
@Component
class Throttle {

    private static final Duration MEMORY = Duration.ofDays(1);
    private static final List<Duration> CLOSED =
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60));
    private static final int PER_NAME = 5;
    private static final int PER_ADDRESS = 20;

    private final FailureRepository repository;
    private final SecretKeySpec key;

    Throttle(FailureRepository repository) {
        this.repository = repository;
        this.key = new SecretKeySpec(repository.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @throws LockedException while the name or the address is closed */
    void check(String username, String address, Instant now) {
        if (closed(name(username), PER_NAME, now) || closed(place(address), PER_ADDRESS, now)) {
            throw new LockedException("too many failures");
        }
    }

    void failed(String username, String address, Instant now) {
        repository.clearBefore(now.minus(MEMORY));
        repository.add(name(username), now);
        repository.add(place(address), now);
    }

    /** Forgets the failures of the name; those of the address stay, so that an own account is no way round. */
    void succeeded(String username) {
        repository.clear(name(username));
    }

    private boolean closed(String subject, int limit, Instant now) {
        var failures = repository.since(subject, now.minus(MEMORY));
        int step = Math.min(failures.count() / limit, CLOSED.size());
        return step > 0
                && failures.last() != null
                && now.isBefore(failures.last().plus(CLOSED.get(step - 1)));
    }

    String name(String username) {
        return hash("name " + username.strip().toLowerCase(Locale.ROOT));
    }

    /** An IPv6 client has a whole network to write from, so its first 64 bits count. */
    String place(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return hash("address " + HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, 8) : bytes));
        } catch (IllegalArgumentException noAddress) {
            return hash("address " + address);
        }
    }

    private String hash(String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
