package de.lenkungsportal.measure;

/** How participants take part. */
public enum MeasureForm {
    PRESENCE,
    HOURLY_COACHING,
    IN_COMPANY
}
