package de.lenkungsportal.platform;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in refused without checking the password, with the time of the next allowed attempt. */
public final class SlowedSignInException extends AuthenticationException {

    /** Why the attempt has to wait. */
    public enum Reason {
        /** Too many wrong passwords before. */
        FAILURES,
        /** More sign-ins at once than the machine can check. */
        LOAD
    }

    private final Reason reason;
    private final Duration wait;

    public SlowedSignInException(Reason reason, Duration wait) {
        super(reason.name());
        this.reason = reason;
        this.wait = wait;
    }

    public Reason reason() {
        return reason;
    }

    /** Whole seconds to wait, at least one: the value of Retry-After. */
    public long retryAfter() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
