package de.lenkungsportal.ingest;

/** What becomes of bad rows. */
public enum BadRows {
    /** One bad row stops the import. */
    REFUSE,
    /** Bad rows are left out, the others are written. */
    LEAVE_OUT
}
