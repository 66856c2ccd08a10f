package de.lenkungsportal.measure.chain;

/** Aspect of a chain that a check looks at. */
public enum ChainProblemKind {
    LEVEL,
    STEP,
    RECHTSKREIS,
    TIME,
    PLACES,
    LAW,
    TARGET_GROUP
}
