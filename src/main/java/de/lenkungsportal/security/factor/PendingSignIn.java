package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.AccountPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Someone whose password was right and whose second factor is missing. Kept in the servlet session beside the security context,
 * which stays empty: nobody is signed in yet.
 */
record PendingSignIn(AccountPrincipal principal, Instant since) implements Serializable {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ATTRIBUTE = PendingSignIn.class.getName();

    /** The session gets a new id, as after every step of signing in. */
    static void begin(HttpServletRequest request, AccountPrincipal principal) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new PendingSignIn(principal, Instant.now()));
    }

    static Optional<PendingSignIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending && pending.isFresh()
                ? Optional.of(pending)
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private boolean isFresh() {
        return Instant.now().isBefore(since.plus(LIFETIME));
    }
}
