package de.lenkungsportal.platform;

/**
 * Which text can be stored and written everywhere: XML, and so feeds and PDF, knows no control characters but tabulator and line
 * ends, PostgreSQL no NUL, UTF-8 no half of a surrogate pair; code points that Unicode keeps for programs are no text.
 */
public final class Text {

    private Text() {}

    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(Text::isText);
    }

    private static boolean isText(int codePoint) {
        boolean isControl = Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0;
        boolean isNoncharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return !isControl && !isNoncharacter && Character.getType(codePoint) != Character.SURROGATE;
    }
}
