package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SmallCounts;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was before a correction. Only the coordination of its municipality corrects it; persons are not named.
 *
 * @param version the version that was replaced
 * @param note null also where it is protected together with the value
 * @param reason why it was replaced; null where it is protected together with the value
 * @param stamp who made this version
 * @param replacedAt real time, not the Stichtag
 */
public record FigureRevision(
        String figureId,
        int version,
        Quantity quantity,
        Stand asOf,
        @Nullable String note,
        @Nullable String reason,
        Stamp stamp,
        Instant replacedAt) {

    boolean isProtected() {
        return quantity instanceof Quantity.None none && none.reason() == Missing.SUPPRESSED;
    }

    RecordVersion<FigureContent> asVersion() {
        return new RecordVersion<>(version, stamp, replacedAt, FigureContent.of(quantity, asOf, note));
    }

    /** The revision without its value and without the texts that could repeat it. */
    FigureRevision hidden() {
        return new FigureRevision(
                figureId,
                version,
                SmallCounts.hide(quantity),
                asOf,
                null,
                null,
                new Stamp(stamp.change(), stamp.by(), stamp.at(), null),
                replacedAt);
    }
}
