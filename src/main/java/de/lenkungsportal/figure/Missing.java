package de.lenkungsportal.figure;

/** Why there is no value. Missing is never zero and never part of a sum. */
public enum Missing {
    NOT_STATED,
    NOT_APPLICABLE,
    NOT_YET_REPORTED,
    SUPPRESSED
}
