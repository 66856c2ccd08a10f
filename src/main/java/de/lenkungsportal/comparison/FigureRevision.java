package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SmallCounts;
import de.lenkungsportal.figure.Stand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was before a correction. Only the coordination of its municipality corrects it; persons are not named.
 *
 * @param version the version that was replaced
 * @param note null also where it is protected together with the value
 * @param reason why it was replaced; null where it is protected together with the value
 * @param replacedAt real time, not the Stichtag
 */
public record FigureRevision(
        String figureId,
        int version,
        Quantity quantity,
        Stand asOf,
        @Nullable String note,
        @Nullable String reason,
        Instant replacedAt) {

    /** The revision without its value and without the texts that could repeat it. */
    FigureRevision hidden() {
        return new FigureRevision(figureId, version, SmallCounts.hide(quantity), asOf, null, null, replacedAt);
    }
}
