package de.lenkungsportal.platform;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads entered fields and collects a German sentence for each one that breaks a rule, so that all are told at once. A
 * feature adds its own lengths and kinds of fields.
 */
public class Input {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

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
    public final String required(String field, @Nullable String text, int longest, String missingKey) {
        String stripped = filled(field, text, longest, missingKey);
        requireStorable(field, stripped);
        requireNoPerson(field, stripped);
        return stripped;
    }

    /**
     * Stripped, null when nothing is left.
     *
     * @param longest in characters
     */
    public final @Nullable String optional(String field, @Nullable String text, int longest) {
        String stripped = limited(field, text, longest);
        requireStorable(field, stripped);
        requireNoPerson(field, stripped);
        return stripped.isEmpty() ? null : stripped;
    }

    /** A {@link #required} text that others read as a name: one line, nothing invisible. */
    public final String name(String field, @Nullable String text, int longest, String missingKey) {
        String stripped = personName(field, text, longest, missingKey);
        requireNoPerson(field, stripped);
        return stripped;
    }

    /** The name of a person, for the few fields that are there for one: accounts, contacts with a ground. */
    public final String personName(String field, @Nullable String text, int longest, String missingKey) {
        String stripped = filled(field, text, longest, missingKey);
        requireName(field, stripped);
        return stripped;
    }

    /** An {@link #optional} text of one line, nothing invisible. */
    public final @Nullable String line(String field, @Nullable String text, int longest) {
        String stripped = address(field, text, longest);
        requireNoPerson(field, stripped);
        return stripped;
    }

    /** A line under which someone is reached, or something is read: its numbers and signs say nothing of a person. */
    public final @Nullable String address(String field, @Nullable String text, int longest) {
        String stripped = limited(field, text, longest);
        requireName(field, stripped);
        return stripped.isEmpty() ? null : stripped;
    }

    /** A {@link #required} text to the administration alone, in which people may speak of themselves. */
    public final String message(String field, @Nullable String text, int longest, String missingKey) {
        String stripped = filled(field, text, longest, missingKey);
        requireStorable(field, stripped);
        return stripped;
    }

    private String filled(String field, @Nullable String text, int longest, String missingKey) {
        String stripped = limited(field, text, longest);
        require(!stripped.isEmpty(), field, missingKey);
        return stripped;
    }

    private String limited(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        requireLength(field, stripped, longest);
        return stripped;
    }

    /** @param longest in characters */
    public final void requireLength(String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(new Problem(
                    field,
                    "platform.problem.tooLong",
                    List.of(NumberFormat.getIntegerInstance(Locale.GERMANY).format(longest))));
        }
    }

    /** A day of work outside of {@link Days#isOfWork} is a typing error; null is no day. */
    public final void requireOfWork(String field, @Nullable LocalDate day) {
        if (day != null && !Days.isOfWork(day)) {
            problems.add(new Problem(field, "platform.problem.year", List.of(String.valueOf(day.getYear()))));
        }
    }

    /**
     * Nobody knows yet what begins after the Stichtag, and no list would show it.
     *
     * @param begins first day of the Stand; null is no day
     */
    public final void requireKnown(String field, @Nullable LocalDate begins, LocalDate today) {
        if (begins != null && Days.isOfWork(begins) && begins.isAfter(today)) {
            problems.add(new Problem(field, "platform.problem.standLater", List.of(GERMAN_DAY.format(today))));
        }
    }

    /**
     * Refuses such a Stand alone, after all else was checked.
     *
     * @param before first day of the Stand on record, which may stay; null for a new record
     * @throws InvalidInputException when it is later than the Stichtag
     */
    public static void checkKnown(
            String field, @Nullable LocalDate begins, @Nullable LocalDate before, LocalDate today) {
        if (begins != null && !begins.equals(before)) {
            var input = new Input();
            input.requireKnown(field, begins, today);
            input.check();
        }
    }

    /** For text of any form that is checked elsewhere for the rest. */
    public final void requireStorable(String field, String text) {
        require(Text.isStorable(text), field, "platform.problem.text");
    }

    /** Every text that people write names functions and mailboxes instead of persons. */
    public final void requireNoPerson(String field, @Nullable String text) {
        require(text == null || !PersonalText.namesPerson(text), field, "platform.problem.person");
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

    /** Whether it is an address of the web with a host, and without the name of a user, which could stand for a host. */
    protected static boolean isWeb(String address) {
        try {
            var uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Takes over what this check refuses. */
    public final void collect(Runnable check) {
        try {
            check.run();
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems());
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
