package de.lenkungsportal.ingest;

import java.util.Optional;
import java.util.function.Function;

/**
 * One way in which all cells of a column are read.
 *
 * @param key the words for people stand under {@code ingest.reading.} and this key
 * @param read gets a text without blanks around it, never an empty one; empty where it cannot be read in this way
 */
public record Reading<T>(String key, Function<String, Optional<T>> read, Rank rank) {

    /** When a way is taken. */
    public enum Rank {
        /** Taken where it reads every cell, and no other usual way reads them otherwise. */
        USUAL,
        /** Taken only where no usual way reads every cell. */
        FALLBACK,
        /** Taken only by someone's choice. */
        ON_REQUEST
    }

    public static <T> Reading<T> of(String key, Function<String, Optional<T>> read) {
        return new Reading<>(key, read, Rank.USUAL);
    }
}
