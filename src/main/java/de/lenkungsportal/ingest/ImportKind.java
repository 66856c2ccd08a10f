package de.lenkungsportal.ingest;

/** What a file was read into. */
public enum ImportKind {
    INTAKE,
    PARTNERS,
    MEASURES,
    ANSWERS,
    FIGURES,
    PLACES
}
