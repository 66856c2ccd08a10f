package de.lenkungsportal.security;

/** A session ended otherwise than by signing out. */
public record SessionEnded(PortalUser user, Reason reason) {

    /** Why it ended. */
    public enum Reason {
        /** Nobody used it for the time of the setting. */
        IDLE,
        /** It reached the longest time of a session. */
        LONGEST,
        /** Its owner ended it, or the account was changed or deactivated. */
        WITHDRAWN
    }
}
