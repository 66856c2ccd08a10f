package de.lenkungsportal.security;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Somebody signed in with a passkey, or with a code after the password. */
public final class FactorAuthentication extends UsernamePasswordAuthenticationToken {

    /** What was given last. */
    public enum Way {
        PASSKEY,
        APP,
        RECOVERY
    }

    private final Way way;

    public FactorAuthentication(AccountPrincipal principal, Way way) {
        super(principal, null, principal.authorities());
        this.way = way;
    }

    public Way way() {
        return way;
    }
}
