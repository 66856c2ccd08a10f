package de.lenkungsportal.platform;

/** A write was made from a version of the record that is not the stored one any more. Nothing was written. */
public class StaleWriteException extends RuntimeException {

    public StaleWriteException(String kind, String id, int version) {
        super("%s %s has another version than %d".formatted(kind, id, version));
    }

    /**
     * The check of every write: before it, that the stored version is the one that was seen; after it, that a row was written.
     *
     * @param version that was seen
     * @throws StaleWriteException where it does not hold
     */
    public static void unless(boolean holds, String kind, String id, int version) {
        if (!holds) {
            throw new StaleWriteException(kind, id, version);
        }
    }
}
