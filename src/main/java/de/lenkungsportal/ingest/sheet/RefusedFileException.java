package de.lenkungsportal.ingest.sheet;

import java.util.List;

/** A file that is not taken at all. Nothing was written. */
public class RefusedFileException extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /** @param messageKey key of the German sentence that says what to do */
    public RefusedFileException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
