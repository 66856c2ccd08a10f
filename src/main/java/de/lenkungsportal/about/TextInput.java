package de.lenkungsportal.about;

import de.lenkungsportal.platform.Input;
import org.jspecify.annotations.Nullable;

/** Reads texts of public pages, which the law wants to name persons. */
final class TextInput extends Input {

    /** Stripped, null when nothing is left. */
    @Nullable String prose(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        requireLength(field, stripped, longest);
        requireStorable(field, stripped);
        return stripped.isEmpty() ? null : stripped;
    }
}
