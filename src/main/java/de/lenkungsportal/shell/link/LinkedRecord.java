package de.lenkungsportal.shell.link;

import org.jspecify.annotations.Nullable;

/**
 * The record behind a link, as far as its name goes.
 *
 * @param municipality null where it belongs to none or to several
 * @param title in the words of the record, null where codes alone name it
 * @param label key of the message that names its code, for example Indicator.STAFF; null where it has none
 * @param day year, month or day in ISO form that tells it from others, null where nothing does
 */
public record LinkedRecord(
        String id,
        @Nullable String municipality,
        @Nullable String title,
        @Nullable String label,
        @Nullable String day) {}
