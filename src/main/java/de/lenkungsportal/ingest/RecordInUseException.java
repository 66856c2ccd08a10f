package de.lenkungsportal.ingest;

/** An import cannot be taken back, because something else refers to a record that it entered. */
public final class RecordInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
