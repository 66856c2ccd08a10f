package de.lenkungsportal.figure;

import org.jspecify.annotations.Nullable;

/**
 * Place of a fact in a source document.
 *
 * @param source number of the source document, for example {@code 000}
 * @param place slide, table row or chapter inside it
 */
public record SourcePlace(String source, String place) {

    /** Null where a record has no source, as an own entry of a municipality. */
    public static @Nullable SourcePlace of(@Nullable String source, @Nullable String place) {
        return source == null || place == null ? null : new SourcePlace(source, place);
    }
}
