package de.lenkungsportal.source;

import org.jspecify.annotations.Nullable;

/**
 * A source as it is kept.
 *
 * @param number three digits, which everything taken from it names
 * @param file the document itself; null while nobody has uploaded it
 */
public record KeptSource(
        String number, SourceContent content, @Nullable SourceFile file, int version) {}
