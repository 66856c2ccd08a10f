package de.lenkungsportal.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with few hashes at a time: each takes 19 MiB and a core. Callers wait their turn, though not for ever.
 *
 * <p>Parameters: m = 19 MiB, t = 2, p = 1 (OWASP Password Storage Cheat Sheet).
 */
@Component
class CappedEncoder implements PasswordEncoder {

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns;
    private final Duration patience;

    @Autowired
    CappedEncoder() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(5));
    }

    CappedEncoder(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> matchesNow(password, hash));
    }

    /** For a caller that has its turn already. */
    boolean matchesNow(@Nullable CharSequence password, @Nullable String hash) {
        return argon2.matches(password, hash);
    }

    /** @throws AuthenticationServiceException when too many wait */
    <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AuthenticationServiceException("too many sign-ins at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
