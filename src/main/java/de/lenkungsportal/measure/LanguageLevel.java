package de.lenkungsportal.measure;

/**
 * A level of German, in rising order. {@code NONE}: as an entry level, nothing is asked; as an exit level, no language is
 * taught. {@code A0} are beginners without any German.
 */
public enum LanguageLevel {
    NONE,
    A0,
    A1,
    A2,
    B1,
    B2,
    C1;

    public boolean isBelow(LanguageLevel other) {
        return compareTo(other) < 0;
    }
}
