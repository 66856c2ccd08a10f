package de.lenkungsportal.measure.planning;

/** How what providers read of a measure compares with what it says. */
public enum PublicationState {
    /** Providers do not see the measure. */
    INTERNAL,

    /** Providers read the measure as it stands. */
    CURRENT,

    /** The measure or a run of it was changed since; providers read what was published. */
    OUTDATED
}
