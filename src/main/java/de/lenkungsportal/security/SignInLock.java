package de.lenkungsportal.security;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A reason why an account takes no sign-in for a while: too many passwords or codes were wrong. */
public interface SignInLock {

    /**
     * Until when these accounts are locked, at least for some who try; those that are not are left out. A constant number of
     * queries.
     *
     * @param usernames by the id of the account
     */
    Map<UUID, Instant> until(Map<UUID, String> usernames);

    /** Forgives what was wrong. */
    void lift(UUID account, String username);
}
