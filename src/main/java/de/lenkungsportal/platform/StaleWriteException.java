package de.lenkungsportal.platform;

/** The record was changed by someone else since it was read. Nothing was written. */
public class StaleWriteException extends RuntimeException {

    public StaleWriteException(String kind, String id, int version) {
        super(kind + " " + id + " is no longer at version " + version);
    }
}
