package de.lenkungsportal.roundtable;

/** State of an agreement. Overdue is computed from the due date and is not a state. */
public enum AgreementState {
    AGREED,
    /** Vorbehaltlich; the agreement names the condition. */
    CONDITIONAL,
    IN_PROGRESS,
    DONE,
    DROPPED;

    public boolean isOpen() {
        return this != DONE && this != DROPPED;
    }
}
