package de.lenkungsportal.figure;

/** Which state of affairs a figure describes, in the order in which an Integration Point grows. */
public enum Stage {
    START,
    ACTUAL,
    AGREED,
    PLANNED,
    FULL_LOAD
}
