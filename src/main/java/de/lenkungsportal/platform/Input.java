package de.lenkungsportal.platform;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads entered fields and collects a German sentence for each one that breaks a rule, so that all are told at once. A
 * feature adds its own lengths and kinds of fields.
 */
public class Input {

    private final List<Problem> problems = new ArrayList<>();

    /** @param messageKey key of the sentence for when it does not hold */
    public final void require(boolean holds, String field, String messageKey) {
        if (!holds) {
            refuse(field, messageKey);
        }
    }

    public final void refuse(String field, String messageKey) {
        problems.add(new Problem(field, messageKey));
    }

    /**
     * Stripped; empty where nothing is left, which is a problem.
     *
     * @param longest in characters
     */
    public final String required(
            String field, @Nullable String text, int longest, String missingKey, String tooLongKey) {
        String stripped = filled(field, text, longest, missingKey, tooLongKey);
        requireStorable(field, stripped);
        return stripped;
    }

    /**
     * Stripped, null when nothing is left.
     *
     * @param longest in characters
     */
    public final @Nullable String optional(String field, @Nullable String text, int longest, String tooLongKey) {
        String stripped = limited(field, text, longest, tooLongKey);
        requireStorable(field, stripped);
        return stripped.isEmpty() ? null : stripped;
    }

    /** A {@link #required} text that others read as a name: one line, nothing invisible. */
    public final String name(String field, @Nullable String text, int longest, String missingKey, String tooLongKey) {
        String stripped = filled(field, text, longest, missingKey, tooLongKey);
        requireName(field, stripped);
        return stripped;
    }

    /** An {@link #optional} text of one line, nothing invisible. */
    public final @Nullable String line(String field, @Nullable String text, int longest, String tooLongKey) {
        String stripped = limited(field, text, longest, tooLongKey);
        requireName(field, stripped);
        return stripped.isEmpty() ? null : stripped;
    }

    private String filled(String field, @Nullable String text, int longest, String missingKey, String tooLongKey) {
        String stripped = limited(field, text, longest, tooLongKey);
        require(!stripped.isEmpty(), field, missingKey);
        return stripped;
    }

    private String limited(String field, @Nullable String text, int longest, String tooLongKey) {
        String stripped = text == null ? "" : text.strip();
        require(stripped.length() <= longest, field, tooLongKey);
        return stripped;
    }

    /** For text of any form that is checked elsewhere for the rest. */
    public final void requireStorable(String field, String text) {
        require(Text.isStorable(text), field, "platform.problem.text");
    }

    private void requireName(String field, String text) {
        require(Text.isName(text), field, "platform.problem.name");
    }

    /**
     * What the text means, null when it is blank or a problem.
     *
     * @param meaning refuses with an {@link IllegalArgumentException} or a {@link DateTimeException}
     */
    public final <T> @Nullable T read(
            String field, @Nullable String text, Function<String, T> meaning, String messageKey) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return meaning.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(field, messageKey);
            return null;
        }
    }

    /** @throws InvalidInputException when a field broke a rule */
    public final void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    public final List<Problem> problems() {
        return List.copyOf(problems);
    }
}
