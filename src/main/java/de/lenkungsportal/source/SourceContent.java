package de.lenkungsportal.source;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source is: everything that a change can touch.
 *
 * @param file name of the file that it was read from
 * @param event what it was made for, for example a workshop
 * @param website where it is published
 * @param licence under which terms its content may be used
 */
public record SourceContent(
        Kind kind,
        String title,
        String publisher,
        @Nullable String file,
        @Nullable String event,
        @Nullable Stand eventOn,
        @Nullable Stand published,
        @Nullable String website,
        @Nullable String licence) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WEBSITE = 500;

    /** What kind of source it is. */
    public enum Kind {
        DOCUMENT,
        STATISTIC,
        SURVEY
    }

    /**
     * The content as it may be stored.
     *
     * @param before what it says by now; null for a new one
     */
    SourceContent checked(SourceInput input, LocalDate today, @Nullable SourceContent before) {
        checkDay(input, "event_on", eventOn, before == null ? null : before.eventOn, today);
        checkDay(input, "published", published, before == null ? null : before.published, today);
        return new SourceContent(
                kind,
                input.name("title", title, LONGEST_TITLE, "source.problem.title"),
                input.name("publisher", publisher, LONGEST_LINE, "source.problem.publisher"),
                input.line("file", file, LONGEST_LINE),
                input.line("event", event, LONGEST_LINE),
                eventOn,
                published,
                input.website("website", website, LONGEST_WEBSITE),
                input.line("licence", licence, LONGEST_LINE));
    }

    private static void checkDay(
            Input input, String field, @Nullable Stand day, @Nullable Stand before, LocalDate today) {
        if (day != null && !day.equals(before)) {
            input.requireOfWork(field, day.firstDay());
            input.requireKnown(field, day.firstDay(), today);
        }
    }
}
