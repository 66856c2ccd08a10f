package de.lenkungsportal.figure;

/** What a reader must know before using a value: it can be read in two ways, or another place contradicts it. */
public enum Flag {
    AMBIGUOUS,
    CONTRADICTED
}
