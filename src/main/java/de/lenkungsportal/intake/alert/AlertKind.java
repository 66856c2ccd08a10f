package de.lenkungsportal.intake.alert;

/** What an alert is about, the most urgent first. */
public enum AlertKind {
    /** More clients for each specialist than agreed, for weeks. */
    OVERLOAD,
    /** The usual intake of a week reaches the threshold of the municipality. */
    THRESHOLD,
    /** The own forecast of the year lies outside a published one. */
    PUBLISHED_RANGE,
    /** The last report lay outside the 95 % interval of the forecast before it. */
    EARLY_WARNING,
    /** The level of the series has jumped lately. */
    NEW_BREAK,
    /** No alarm: nothing was reported for weeks. */
    DATA_MISSING
}
