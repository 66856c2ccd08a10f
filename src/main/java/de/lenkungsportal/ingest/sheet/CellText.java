package de.lenkungsportal.ingest.sheet;

import de.lenkungsportal.platform.api.CsvCells;

/** Makes the text of a cell what the person meant who typed it: without invisible characters, without protection. */
final class CellText {

    private CellText() {}

    /**
     * Line ends become {@code \n}, every kind of blank a blank, and characters without width go. An apostrophe that keeps a
     * spreadsheet program from running the cell as a formula comes off; the exports of the portal put it there.
     */
    static String plain(String text) {
        return CsvCells.plain(isPlain(text) ? text : cleaned(text));
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\r'
                    || each == '\u00AD'
                    || (each >= '\u2000' && each <= '\u206F')
                    || each == '\uFEFF'
                    || each == '\u00A0'
                    || each == '\u3000'
                    || each == '\u180E'
                    || each == '\u1680') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").chars().forEach(each -> {
            if (each == '\r') {
                out.append('\n');
            } else if (each == '\u2011') {
                out.append('-');
            } else if (Character.getType(each) == Character.SPACE_SEPARATOR) {
                out.append(' ');
            } else if (each != '\u200B'
                    && each != '\uFEFF'
                    && each != '\u00AD'
                    && each != '\u2060'
                    && each != '\u180E') {
                out.append((char) each);
            }
        });
        return out.toString();
    }
}
