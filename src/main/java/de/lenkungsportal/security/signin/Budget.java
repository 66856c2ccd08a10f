package de.lenkungsportal.security.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many guesses one subject may cost: {@code burst} at once, and one more after each {@code refill}.
 *
 * @param subject keyed hash of an account, a network, both, or a mark
 * @param account keyed hash of the account name that is tried; null for the budget of a network
 */
record Budget(String subject, @Nullable String account, int burst, Duration refill) {

    /** How far spending may run ahead of time, in milliseconds. */
    long capacity() {
        return burst * refill.toMillis();
    }

    /** Milliseconds until one more guess fits; zero or less when it fits at once. */
    long wait(long spentUntil, long now) {
        return Math.max(spentUntil, now) + refill.toMillis() - capacity() - now;
    }
}
