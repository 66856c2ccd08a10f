package de.lenkungsportal.measure;

/** Overall result of the checks of a chain. */
public enum Verdict {
    COMPLETE,
    HOLES,
    DATA_MISSING
}
