package de.lenkungsportal.security.signin;

import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.security.signin.Turns.Lane;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with few hashes at a time: each takes 19 MiB and a core. Callers take turns, as {@link Turns} has it.
 *
 * <p>Parameters: m = 19 MiB, t = 2, p = 1 (OWASP Password Storage Cheat Sheet).
 */
@Component
class CappedEncoder implements PasswordEncoder {

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Turns turns;

    @Autowired
    CappedEncoder() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(5));
    }

    CappedEncoder(int atOnce, Duration patience) {
        this.turns = new Turns(atOnce, patience);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return turns.take(Lane.KNOWN, () -> argon2.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return matches(Lane.KNOWN, password, hash);
    }

    /** @throws SlowedSignInException when too many wait in this lane */
    boolean matches(Lane lane, @Nullable CharSequence password, @Nullable String hash) {
        return turns.take(lane, () -> argon2.matches(password, hash));
    }

    /** Whether one more may wait in this lane. */
    boolean hasRoom(Lane lane) {
        return turns.hasRoom(lane);
    }
}
