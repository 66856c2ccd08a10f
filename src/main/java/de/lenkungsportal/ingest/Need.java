package de.lenkungsportal.ingest;

/** Whether every row must fill a column. */
public enum Need {
    REQUIRED,
    OPTIONAL
}
