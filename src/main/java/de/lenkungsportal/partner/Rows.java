package de.lenkungsportal.partner;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the tables of this package store what the records say. */
final class Rows {

    private Rows() {}

    static @Nullable Stand stand(@Nullable String iso) {
        return iso == null ? null : new Stand(iso);
    }

    static @Nullable String iso(@Nullable Stand stand) {
        return stand == null ? null : stand.iso();
    }

    static @Nullable SourcePlace source(@Nullable String source, @Nullable String place) {
        return source == null || place == null ? null : new SourcePlace(source, place);
    }

    static Change change(String action, @Nullable String by, @Nullable OffsetDateTime at, @Nullable String note) {
        return new Change(action, by, at == null ? null : at.toInstant(), note);
    }

    static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    static <E extends Enum<E>> List<E> codes(Class<E> type, String @Nullable [] names) {
        return names == null
                ? List.of()
                : Arrays.stream(names).map(name -> Enum.valueOf(type, name)).toList();
    }

    static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Part of a name, for a search that asks neither for case nor for wildcards. */
    static String searched(String text) {
        return text.strip().toLowerCase(Locale.GERMAN);
    }
}
