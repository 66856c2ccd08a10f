package de.lenkungsportal.partner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the pages of partners, and the look of what is not stated. */
public class PartnerWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private final Messages messages;

    public PartnerWords(Messages messages) {
        this.messages = messages;
    }

    public String text(String key, Object... arguments) {
        return messages.text("partnerview." + key, arguments);
    }

    public List<String> texts(String prefix, List<String> ends) {
        return ends.stream().map(end -> text(prefix + end)).toList();
    }

    public String label(Enum<?> code) {
        return messages.label(code);
    }

    /** With a capital at the start, for headings. */
    public static String sentenceCase(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.GERMANY) + words.substring(1);
    }

    /** Chip for a missing statement: dashed and hatched, so that it does not look like a no. */
    public Span missingChip(String words) {
        var missing = new Span(words);
        missing.addClassName("lp-ka");
        return missing;
    }

    public Messages messages() {
        return messages;
    }

    public String missing() {
        return text("notStated");
    }

    /** Empty where neither end is stated. */
    public String term(@Nullable Stand from, @Nullable Stand to) {
        if (from != null && to != null) {
            return text("fromTo", GermanFormat.stand(from), GermanFormat.stand(to));
        }
        return from != null
                ? text("from", GermanFormat.stand(from))
                : to != null ? text("to", GermanFormat.stand(to)) : "";
    }

    public static String stand(@Nullable Stand stand) {
        return stand == null ? "" : GermanFormat.stand(stand);
    }

    /** Where a fact comes from; an own entry has no source. */
    public String source(@Nullable SourcePlace source) {
        return source == null ? text("ownEntry") : text("source", source.source(), source.place());
    }

    /** The same of a record that people may have changed since: the source says no more than it said. */
    public String source(@Nullable SourcePlace source, Change last) {
        return source == null || last.by() == null ? source(source) : text("source.changed", source(source));
    }

    /** The same as a link to the source document. */
    public Component sourceLink(@Nullable SourcePlace source, Change last) {
        return source == null ? new Span(source(null)) : new Anchor("quellen/" + source.source(), source(source, last));
    }

    /** A source of what nobody changes, as a link to the document. */
    public Component sourceLink(@Nullable SourcePlace source) {
        return source == null ? new Span(source(null)) : new Anchor("quellen/" + source.source(), source(source));
    }

    public String ring(int ring) {
        return text("ring." + ring);
    }

    public String or(@Nullable String value) {
        return value == null || value.isBlank() ? missing() : value;
    }

    /** The text, or the look of what is not stated. */
    public Span orMissing(@Nullable String value) {
        return value == null || value.isBlank() ? missingChip(missing()) : new Span(value);
    }

    public static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }
}
