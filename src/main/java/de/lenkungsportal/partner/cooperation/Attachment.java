package de.lenkungsportal.partner.cooperation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PDF of an agreement, without its content.
 *
 * @param size in bytes
 * @param removedAt when the content was removed; the record stays
 */
public record Attachment(
        UUID id,
        String agreement,
        String fileName,
        int size,
        String sha256,
        String addedBy,
        Instant addedAt,
        @Nullable Instant removedAt) {

    /** An attachment with its content: handed through, never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(Attachment attachment, byte[] content) {}
}
