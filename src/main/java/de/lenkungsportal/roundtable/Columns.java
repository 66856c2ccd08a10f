package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How the tables of this package store what the records say. */
final class Columns {

    private Columns() {}

    static @Nullable Stand stand(@Nullable String iso) {
        return iso == null ? null : new Stand(iso);
    }

    static @Nullable String iso(@Nullable Stand stand) {
        return stand == null ? null : stand.iso();
    }

    static @Nullable SourcePlace source(@Nullable String source, @Nullable String place) {
        return source == null || place == null ? null : new SourcePlace(source, place);
    }

    static @Nullable Integer number(@Nullable Short value) {
        return value == null ? null : value.intValue();
    }

    static @Nullable Short small(@Nullable Integer value) {
        return value == null ? null : value.shortValue();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
