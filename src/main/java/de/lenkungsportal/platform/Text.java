package de.lenkungsportal.platform;

/**
 * Which text can be stored and written everywhere: XML, and so feeds and PDF, knows no control characters but tabulator and line
 * ends, PostgreSQL no NUL, UTF-8 no half of a surrogate pair; code points that Unicode keeps for programs are no text. Embeddings,
 * overrides and isolates of the writing direction (Unicode UAX 9, section 2) would let a text be read as another one.
 */
public final class Text {

    private Text() {}

    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(Text::isText);
    }

    /** Whether this is a line without anything invisible, so that no name can look like another. */
    public static boolean isName(String text) {
        return text.codePoints().allMatch(codePoint -> isText(codePoint) && isSeen(codePoint));
    }

    private static boolean isText(int codePoint) {
        boolean isControl = Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0;
        boolean isDirection =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean isNoncharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return !isControl && !isDirection && !isNoncharacter && Character.getType(codePoint) != Character.SURROGATE;
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
