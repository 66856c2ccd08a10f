package de.lenkungsportal.intake;

/** What a write did to an entry. */
public enum IntakeChange {
    REVISED,
    DELETED
}
