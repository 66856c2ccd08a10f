package de.lenkungsportal.figure;

/** The book of law that a customer belongs to. UNCLEAR where the source can be read in two ways. */
public enum Rechtskreis {
    SGB_II,
    SGB_III,
    ASYLBLG,
    UNCLEAR
}
