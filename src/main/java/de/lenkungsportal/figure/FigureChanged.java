package de.lenkungsportal.figure;

/**
 * Figures of this municipality were written. Published inside the transaction of the change, and handled inside it: what depends
 * on the figures is never out of step with them.
 */
public record FigureChanged(String ags) {}
