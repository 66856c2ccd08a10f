package de.lenkungsportal.ingest;

/** Kind of a record that an import wrote. */
public enum ImportedKind {
    INTAKE,
    ORGANISATION,
    PARTNERSHIP,
    MEASURE,
    MEASURE_RUN,
    ANSWER,
    FIGURE,
    PLACE
}
