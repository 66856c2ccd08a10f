package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads entered fields and collects a German sentence for each one that breaks a rule. */
final class Entered {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_NOTE = 20_000;

    private final List<Problem> problems = new ArrayList<>();

    void require(boolean holds, String field, String messageKey) {
        if (!holds) {
            problems.add(new Problem(field, messageKey));
        }
    }

    /** Stripped; the problem is noted when nothing is left. */
    String name(String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        require(!stripped.isEmpty(), field, "roundtable.problem.required");
        require(stripped.length() <= LONGEST_NAME, field, "roundtable.problem.nameTooLong");
        return stripped;
    }

    /** Stripped, null when nothing is left. */
    @Nullable String text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        require(text.strip().length() <= LONGEST_TEXT, field, "roundtable.problem.textTooLong");
        return text.strip();
    }

    @Nullable Stand stand(String field, @Nullable String iso) {
        if (iso == null || iso.isBlank()) {
            return null;
        }
        try {
            var stand = new Stand(iso.strip());
            stand.lastDay();
            return stand;
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new Problem(field, "roundtable.problem.day"));
            return null;
        }
    }

    /** An address on the web; others could run a script when they are opened. */
    @Nullable String link(String field, @Nullable String text) {
        String stripped = text(field, text);
        require(
                stripped == null || stripped.matches("https?://[^\\s]+|/[a-z][^\\s]*"),
                field,
                "roundtable.problem.link");
        return stripped;
    }

    /** @throws InvalidInputException when a field broke a rule */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
