package de.lenkungsportal.roundtable;

import de.lenkungsportal.platform.Input;
import org.jspecify.annotations.Nullable;

/** The fields of bodies, meetings and agreements. */
public final class RoundtableInput extends Input {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_TEXT = 2000;
    public static final int LONGEST_NOTE = 20_000;

    public String name(String field, @Nullable String text) {
        return name(field, text, LONGEST_NAME, "roundtable.problem.required");
    }

    public @Nullable String line(String field, @Nullable String text) {
        return line(field, text, LONGEST_TEXT);
    }

    @Nullable public String text(String field, @Nullable String text) {
        return optional(field, text, LONGEST_TEXT);
    }

    /** An address on the web; others could run a script when they are opened. */
    @Nullable public String link(String field, @Nullable String text) {
        String stripped = address(field, text, LONGEST_TEXT);
        require(
                stripped == null || isWeb(stripped) || stripped.matches("/[a-z][^\\s]*"),
                field,
                "roundtable.problem.link");
        return stripped;
    }
}
