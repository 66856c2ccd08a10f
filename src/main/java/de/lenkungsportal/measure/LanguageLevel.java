package de.lenkungsportal.measure;

/**
 * A level of German, in rising order. {@code NONE}: as an entry level, nothing is asked; as an exit level, no language is
 * taught. {@code A0} are beginners without any German.
 */
public enum LanguageLevel {
    NONE(0),
    A0(1),
    A1(2),
    A2(3),
    B1(4),
    B2(5),
    C1(6);

    private final int rank;

    LanguageLevel(int rank) {
        this.rank = rank;
    }

    /** Place in the order, from 0. */
    public int rank() {
        return rank;
    }

    public boolean isBelow(LanguageLevel other) {
        return rank < other.rank;
    }
}
