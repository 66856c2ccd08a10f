package de.lenkungsportal.report;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;

/** A calendar as RFC 5545 wants its lines: CRLF, no control characters, at most 75 octets of UTF-8, no character cut in two. */
public final class CalendarText {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private CalendarText() {}

    public static String of(Calendar calendar) {
        var text = new StringBuilder();
        // ical4j folds by characters, of which a German one has two octets and an Arabic one as many.
        calendar.toString().replaceAll("\r\n[ \t]", "").lines().forEach(line -> fold(plain(line), text));
        return text.toString();
    }

    private static String plain(String line) {
        return line.replace('\t', ' ').replaceAll("\\p{Cntrl}", "");
    }

    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String letter = Character.toString(line.codePointAt(at));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(letter);
            octets += more;
        }
        text.append(END);
    }
}
