package de.lenkungsportal.ingest;

/** Whether a column is required in every row. */
public enum Need {
    REQUIRED,
    OPTIONAL
}
