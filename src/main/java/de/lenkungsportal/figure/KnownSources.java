package de.lenkungsportal.figure;

/** Which documents there are; the feature that keeps them implements it. */
public interface KnownSources {

    /** @param number three digits */
    boolean has(String number);
}
