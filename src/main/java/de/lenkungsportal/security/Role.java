package de.lenkungsportal.security;

/** What an account may do. A coordinator also has the one municipality that they write for. */
public enum Role {
    STEERING,
    COORDINATOR,
    PROVIDER,
    ADMIN;

    /** Authority as Spring Security names it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
