package de.lenkungsportal.measure.chain;

/** Overall result of the checks of a chain. */
public enum Verdict {
    COMPLETE,
    HOLES,
    DATA_MISSING
}
