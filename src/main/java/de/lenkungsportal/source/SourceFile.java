package de.lenkungsportal.source;

import java.time.Instant;

/**
 * The file of a source, without its content.
 *
 * @param size in bytes
 */
public record SourceFile(String name, String mediaType, int size, Instant addedAt) {

    /** With its content: handed through, never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Whole(SourceFile file, byte[] content) {}
}
