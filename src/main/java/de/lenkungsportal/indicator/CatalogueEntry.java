package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.Indicator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with what the catalogue says of it.
 *
 * @param change what the last write did
 * @param changeNote why it was changed, for everyone to read
 * @param changedAt real time; null for the reference data
 */
public record CatalogueEntry(
        Indicator indicator,
        IndicatorContent content,
        int version,
        IndicatorChange change,
        @Nullable String changeNote,
        @Nullable Instant changedAt) {

    public String code() {
        return indicator.code();
    }
}
