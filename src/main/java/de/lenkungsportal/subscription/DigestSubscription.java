package de.lenkungsportal.subscription;

/** The digest of the current user. */
public record DigestSubscription(String address, State state) {

    /** Whether the address is known to be theirs. */
    public enum State {
        /** A code was mailed to the address and not entered yet; nothing else is sent to it. */
        WAITING,
        CONFIRMED
    }
}
