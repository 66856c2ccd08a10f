package de.lenkungsportal.figure;

/** Where a value comes from: printed in the source, corrected by its municipality, our own calculation, or a simulation. */
public enum Basis {
    STATED,
    CORRECTED,
    COMPUTED,
    SIMULATED
}
