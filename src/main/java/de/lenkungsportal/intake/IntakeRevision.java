package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.EarlierVersion;
import java.time.Instant;
import java.util.Optional;
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

    /** What the entry said; empty where that is protected. */
    public Optional<EarlierVersion<IntakeContent>> content() {
        return quantity instanceof Quantity.Value value
                ? Optional.of(new EarlierVersion<>(
                        version, replacedAt, new IntakeContent(counting, value.value(), value.qualifier(), asOf, note)))
                : Optional.empty();
    }

    /** Kind of change that replaced the entry. */
    public enum Change {
        REVISED,
        DELETED,
        RESTORED
    }
}
