package de.lenkungsportal.security;

import org.springframework.security.authentication.BadCredentialsException;

/** The signature counter of a passkey did not rise, so it may have been copied (WebAuthn Level 2, section 6.1.1). */
public final class CopiedPasskeyException extends BadCredentialsException {

    private final String username;

    /** @param username of the owner */
    public CopiedPasskeyException(String username, Throwable cause) {
        super("the signature counter does not rise", cause);
        this.username = username;
    }

    public String username() {
        return username;
    }
}
