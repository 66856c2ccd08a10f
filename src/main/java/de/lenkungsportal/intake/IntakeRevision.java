package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an entry was before it was revised or deleted.
 *
 * @param reason why it was replaced
 */
public record IntakeRevision(
        int version,
        Counting counting,
        Quantity quantity,
        Stand asOf,
        @Nullable String note,
        Change change,
        String reason,
        Instant replacedAt) {

    /** Kind of change that replaced the entry. */
    public enum Change {
        REVISED,
        DELETED
    }
}
