package de.lenkungsportal.ingest.sheet;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Tells texts of Mac programs from those of Windows: both have one byte a letter, and the same bytes are other letters. German
 * ones stand beside letters; what they are in the other encoding hardly does.
 */
final class MacText {

    static final Charset CHARSET = Charset.forName("x-MacRoman");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern UMLAUT = Pattern.compile("[äöüß](?=\\p{L})|(?<=\\p{L})[äöüß]|[ÄÖÜ](?=\\p{Ll})");
    private static final int LOOKED_AT = 200_000;

    private MacText() {}

    static boolean isMeant(byte[] content) {
        int length = Math.min(content.length, LOOKED_AT);
        return umlauts(content, length, CHARSET) > umlauts(content, length, WINDOWS);
    }

    private static long umlauts(byte[] content, int length, Charset charset) {
        // Beside each other bytes of umlauts would be letters of the other encoding, so letters are those of ASCII and
        // umlauts.
        String text = new String(content, 0, length, charset).replaceAll("[^\\p{ASCII}äöüßÄÖÜ]", " ");
        return UMLAUT.matcher(text).results().count();
    }
}
