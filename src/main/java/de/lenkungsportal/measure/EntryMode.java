package de.lenkungsportal.measure;

/** When participants may enter a run: on its first day, at any time, or not stated. */
public enum EntryMode {
    FIXED,
    ROLLING,
    NOT_STATED
}
