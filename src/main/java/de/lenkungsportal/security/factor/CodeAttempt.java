package de.lenkungsportal.security.factor;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A code that was entered after the password of an account. */
final class CodeAttempt extends AbstractAuthenticationToken {

    private final PendingSignIn pending;
    private final transient String code;

    CodeAttempt(PendingSignIn pending, String code) {
        super(List.of());
        this.pending = pending;
        this.code = code;
    }

    PendingSignIn pending() {
        return pending;
    }

    @Override
    public String getCredentials() {
        return code;
    }

    @Override
    public Object getPrincipal() {
        return pending.principal().user().username();
    }
}
