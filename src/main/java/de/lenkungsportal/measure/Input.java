package de.lenkungsportal.measure;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, one entry for each bad field. */
final class Input {

    private final List<Problem> problems = new ArrayList<>();

    void problem(String field, String key) {
        problems.add(new Problem(field, "measureplan.problem." + key));
    }

    void requireThat(Condition condition, String field, String key) {
        if (!condition.holds()) {
            problem(field, key);
        }
    }

    /** Stripped; a problem where it is blank or too long. */
    String required(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            problem(field, "required." + field);
        }
        return shortEnough(field, stripped, longest);
    }

    /** Stripped, null where it is blank; a problem where it is too long. */
    @Nullable String optional(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : shortEnough(field, stripped, longest);
    }

    private String shortEnough(String field, String text, int longest) {
        if (text.length() > longest) {
            problem(field, "long");
        }
        return text;
    }

    void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** What has to hold. */
    interface Condition {
        boolean holds();
    }
}
