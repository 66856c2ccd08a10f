package de.lenkungsportal.measure;

/** What the checks say of a chain. Only COMPLETE is accepted as complete. */
public enum Verdict {
    COMPLETE,
    HOLES,
    DATA_MISSING
}
