package de.lenkungsportal.roundtable;

import org.jspecify.annotations.Nullable;

/**
 * The record behind a link, as far as its name goes.
 *
 * @param municipality null where it belongs to none or to several
 * @param title in the words of the record, null where codes alone name it
 * @param code indicator of a figure, kind of a milestone; null otherwise
 * @param day year, month or day in ISO form that tells it from others, null where nothing does
 */
public record LinkedRecord(
        AgreementLink link,
        @Nullable String municipality,
        @Nullable String title,
        @Nullable String code,
        @Nullable String day) {}
