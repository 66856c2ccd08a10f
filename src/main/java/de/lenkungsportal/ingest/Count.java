package de.lenkungsportal.ingest;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a cell of a statistical table says: a number, or a sign that stands for one. Signs as the statistical offices of the
 * federation and the Länder use them (Zeichenerklärung, after DIN 55301), and those of the statistics of the employment agency.
 */
public sealed interface Count {

    /**
     * A number, with what its table says about it.
     *
     * @param footnote its number or sign, empty where there is none
     */
    record Stated(BigDecimal number, Set<Mark> marks, String footnote) implements Count {
        public Stated {
            marks = Set.copyOf(marks);
        }
    }

    /** No number, and why. */
    record Absent(Sign sign) implements Count {}

    /** What is said about a number. */
    enum Mark {
        /** {@code ( )}: of limited use, because it is statistically uncertain. */
        UNCERTAIN,
        /** {@code r}. */
        CORRECTED,
        /** {@code p}. */
        PRELIMINARY,
        /** {@code s}. */
        ESTIMATED,
        /** "ca.", "rund". */
        ABOUT,
        /** "mind.", "≥". */
        AT_LEAST,
        /** "höchst.", "≤". */
        AT_MOST
    }

    /** Why there is no number. */
    enum Sign {
        /** {@code .}: unknown or secret. */
        SECRET,
        /** {@code *} and {@code <3}: a number so small that it is kept secret. */
        SMALL,
        /** {@code x}: the cell makes no sense. */
        NO_SENSE,
        /** {@code …}: comes later. */
        LATER,
        /** {@code /}: not sure enough to be said. */
        UNSURE,
        /** "k. A.": nobody said. */
        NOT_STATED
    }
}
