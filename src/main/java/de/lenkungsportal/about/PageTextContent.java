package de.lenkungsportal.about;

import org.jspecify.annotations.Nullable;

/** @param text headings, paragraphs, lists and links in Markdown; null for the text that comes with the portal */
public record PageTextContent(@Nullable String text) {

    static final int LONGEST = 20_000;

    /** Like the given one, without what is invisible at its ends. Who represents the operator may stand there by name. */
    PageTextContent checked(TextInput input) {
        return new PageTextContent(input.prose("text", text, LONGEST));
    }
}
