package de.lenkungsportal.account;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.security.AccountSessions;
import org.springframework.stereotype.Component;

/**
 * What an account signs in with is changed only by someone who signed in a short while ago, with all that the account needs for
 * it: a window left open is no way to take the account over.
 */
@Component
class FreshSignIn {

    private final AccountSessions sessions;

    FreshSignIn(AccountSessions sessions) {
        this.sessions = sessions;
    }

    boolean isThere() {
        return sessions.isFresh();
    }

    /** Checks that the current user signed in recently; throws an InvalidInputException otherwise. */
    void require() {
        if (!isThere()) {
            throw new InvalidInputException("signIn", "account.signInAgain");
        }
    }
}
