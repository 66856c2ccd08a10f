package de.lenkungsportal.figure;

import org.jspecify.annotations.Nullable;

/**
 * Place of a fact in a source document, or where an area has it from that says it of itself.
 *
 * @param source number of the source document, for example {@code 000}, or {@link #OWN}
 * @param place slide, table row or chapter inside it; of an own statement where it is from, in words
 */
public record SourcePlace(String source, String place) {

    /** In place of a number: what the area says of itself. */
    public static final String OWN = "OWN";

    /** As a table keeps it, without a number where it is an own statement. */
    public static SourcePlace orOwn(@Nullable String source, String place) {
        return new SourcePlace(source == null ? OWN : source, place);
    }

    public boolean isOwn() {
        return source.equals(OWN);
    }

    /** Of the document; null for an own statement. */
    public @Nullable String number() {
        return isOwn() ? null : source;
    }

    /** Null where a record has no source, as an own entry of a municipality. */
    public static @Nullable SourcePlace of(@Nullable String source, @Nullable String place) {
        return source == null || place == null ? null : new SourcePlace(source, place);
    }
}
