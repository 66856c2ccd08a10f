package de.lenkungsportal.roundtable;

/** What became of an agreement. Overdue is no state: it is computed from the due date. */
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
