package de.lenkungsportal.ingest;

/** How bad rows are handled. */
public enum BadRows {
    /** One bad row stops the import. */
    REFUSE,
    /** Bad rows are left out, the others are written. */
    LEAVE_OUT
}
