package de.lenkungsportal.platform;

/** Which text PostgreSQL can store: no NUL, and no half of a surrogate pair, which UTF-8 cannot encode. */
public final class Text {

    private Text() {}

    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }
}
