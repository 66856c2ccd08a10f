package de.lenkungsportal.partner;

import java.util.Locale;

/** Search patterns for names. */
final class Rows {

    private Rows() {}

    /** Part of a name, for a search that asks neither for case nor for wildcards. */
    static String searched(String text) {
        return text.strip().toLowerCase(Locale.GERMAN);
    }
}
