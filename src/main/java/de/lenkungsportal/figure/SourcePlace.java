package de.lenkungsportal.figure;

/**
 * Where a fact stands.
 *
 * @param source number of the source document, for example {@code 000}
 * @param place slide, table row or chapter inside it
 */
public record SourcePlace(String source, String place) {}
