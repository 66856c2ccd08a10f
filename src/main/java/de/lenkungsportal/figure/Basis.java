package de.lenkungsportal.figure;

/** Where a value comes from: printed in the source, our own calculation, or a simulation. */
public enum Basis {
    STATED,
    COMPUTED,
    SIMULATED
}
