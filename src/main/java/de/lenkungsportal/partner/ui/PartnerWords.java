package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.DataExchange;
import de.lenkungsportal.partner.Participation;
import de.lenkungsportal.partner.ParticipationMode;
import de.lenkungsportal.partner.PartnerRole;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipContent;
import de.lenkungsportal.partner.Weekday;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in German what a partnership says in codes. */
class PartnerWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.GERMANY);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    /** The sign of a form that no source states. */
    static final String NOT_STATED = "NOT_STATED";

    private final Messages messages;

    PartnerWords(Messages messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.text("partnerview." + key, arguments);
    }

    List<String> texts(String prefix, List<String> ends) {
        return ends.stream().map(end -> text(prefix + end)).toList();
    }

    String label(Enum<?> code) {
        return messages.label(code);
    }

    /** With a capital at the start, for headings. */
    static String sentenceCase(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.GERMANY) + words.substring(1);
    }

    /** Whether these words say that nothing is stated. */
    boolean isMissing(String words) {
        return words.equals(missing()) || words.equals(label(DataExchange.NOT_STATED));
    }

    /** Chip for a missing statement: dashed and hatched, so that it does not look like a no. */
    Span missingChip(String words) {
        var missing = new Span(words);
        missing.addClassName("lp-ka");
        return missing;
    }

    Messages messages() {
        return messages;
    }

    String missing() {
        return text("notStated");
    }

    /** Code of the sign for a partner: its first way to take part. */
    static String sign(List<Participation> participation) {
        return participation.isEmpty()
                ? NOT_STATED
                : participation.getFirst().mode().name();
    }

    String signWord(String sign) {
        return sign.equals(NOT_STATED) ? text("formOpen") : label(ParticipationMode.valueOf(sign));
    }

    /** Partner and municipality; a name that says the municipality itself needs no second one. */
    String title(Partnership partner) {
        String name = partner.organisation().name();
        return name.contains(partner.municipality()) ? name : text("partnership.title", name, partner.municipality());
    }

    /** The ways to take part in short: "im Haus, Hotline"; that none is stated. */
    String modes(List<Participation> participation) {
        return participation.isEmpty()
                ? text("formOpen")
                : participation.stream()
                        .map(part -> label(part.mode()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** The ways to take part in full, with days, times and details. */
    String participation(List<Participation> participation) {
        return participation.isEmpty()
                ? text("formOpen")
                : participation.stream().map(this::participation).collect(Collectors.joining("; "));
    }

    private String participation(Participation part) {
        var words = new StringBuilder(label(part.mode()));
        if (!part.weekdays().isEmpty()) {
            words.append(' ').append(part.weekdays().stream().map(this::label).collect(Collectors.joining(", ")));
        }
        if (part.starts() != null && part.ends() != null) {
            words.append(' ').append(text("hours", time(part.starts()), time(part.ends())));
        }
        if (part.detail() != null) {
            words.append(": ").append(part.detail());
        }
        return words.toString();
    }

    static String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    String days(List<Weekday> days) {
        return days.stream().map(this::label).collect(Collectors.joining(", "));
    }

    String roles(List<PartnerRole> roles) {
        return roles.isEmpty() ? missing() : roles.stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** Whether data are exchanged, and on which ground. */
    String data(PartnershipContent content) {
        String exchange = label(content.dataExchange());
        return content.legalGround() == null ? exchange : exchange + ": " + content.legalGround();
    }

    /** From when to when, as far as it is stated. */
    String validity(PartnershipContent content) {
        String term = term(content.validFrom(), content.validTo());
        return term.isEmpty() ? missing() : term;
    }

    /** Empty where neither end is stated. */
    String term(@Nullable Stand from, @Nullable Stand to) {
        if (from != null && to != null) {
            return text("fromTo", GermanFormat.stand(from), GermanFormat.stand(to));
        }
        return from != null
                ? text("from", GermanFormat.stand(from))
                : to != null ? text("to", GermanFormat.stand(to)) : "";
    }

    static String stand(@Nullable Stand stand) {
        return stand == null ? "" : GermanFormat.stand(stand);
    }

    /** Where a fact comes from; an own entry has no source. */
    String source(@Nullable SourcePlace source) {
        return source == null ? text("ownEntry") : text("source", source.source(), source.place());
    }

    String ring(int ring) {
        return text("ring." + ring);
    }

    String or(@Nullable String value) {
        return value == null || value.isBlank() ? missing() : value;
    }

    /** The text, or the look of what is not stated. */
    Span orMissing(@Nullable String value) {
        return value == null || value.isBlank() ? missingChip(missing()) : new Span(value);
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    /**
     * Who made a change. The account is named to the coordination whose record it is, and to nobody else.
     *
     * @param municipality name of the municipality of the record
     */
    String who(Change change, PortalUser reader, String ags, String municipality) {
        String by = change.by();
        if (by == null) {
            return text("history.bySource");
        }
        if (reader.mayWriteFor(ags)) {
            return by;
        }
        return change.isMerge() ? text("history.byMerge") : text("history.byCoordination", municipality);
    }

    /** The sign of a way to take part, beside its word and therefore silent. */
    static SvgIcon icon(String sign) {
        var icon =
                new SvgIcon("theme/icons/mode-" + sign.toLowerCase(Locale.ROOT).replace('_', '-') + ".svg");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Sign and words of the ways to take part. */
    Span mode(List<Participation> participation) {
        var span = new Span(icon(sign(participation)), new Span(modes(participation)));
        span.addClassName("lp-partner-mode");
        return span;
    }
}
