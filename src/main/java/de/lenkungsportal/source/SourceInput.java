package de.lenkungsportal.source;

import de.lenkungsportal.platform.Input;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a source. */
class SourceInput extends Input {

    /** An address of the web, also without its first part. */
    @Nullable String website(String field, @Nullable String text, int longest) {
        String stripped = address(field, text, longest);
        if (stripped == null) {
            return null;
        }
        String address = stripped.startsWith("www.") ? "https://" + stripped : stripped;
        require(isWeb(address), field, "source.problem.website");
        return address;
    }
}
