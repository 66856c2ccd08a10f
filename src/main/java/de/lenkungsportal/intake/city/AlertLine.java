package de.lenkungsportal.intake.city;

import org.jspecify.annotations.Nullable;

/**
 * One alert as the view shows it.
 *
 * @param sentence the kind, then the matter
 * @param reason why it was raised
 * @param since since when it holds, in words
 * @param end what ends it
 * @param mayAcknowledge whether the reader coordinates the city
 * @param acknowledged who has seen it, when and with which comment; null while nobody has
 */
record AlertLine(
        String id,
        int version,
        Kind kind,
        String sentence,
        String reason,
        String since,
        String end,
        @Nullable String acknowledged,
        boolean mayAcknowledge) {

    /** Data missing is no alarm and stands apart. */
    enum Kind {
        THRESHOLD,
        MISSING
    }
}
