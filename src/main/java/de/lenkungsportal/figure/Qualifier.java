package de.lenkungsportal.figure;

/** How exactly the source states a value. */
public enum Qualifier {
    EXACT,
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    RANGE
}
