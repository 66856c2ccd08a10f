package de.lenkungsportal.measure;

/** What a check of a chain looks at. */
public enum ChainProblemKind {
    LEVEL,
    STEP,
    RECHTSKREIS,
    TIME,
    PLACES,
    LAW,
    TARGET_GROUP
}
