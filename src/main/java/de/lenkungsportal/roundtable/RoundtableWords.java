package de.lenkungsportal.roundtable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.SheetColumns;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in German what bodies, meetings and agreements say in codes. */
public class RoundtableWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private final Messages messages;

    public RoundtableWords(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    public String text(String key, Object... arguments) {
        return messages.text("roundtableview." + key, arguments);
    }

    /** Columns of a table on its way out, named as in the views. */
    public static <R> SheetColumns<R> columns(RoundtableWords words) {
        return new SheetColumns<>(words.messages, "roundtableview.column.");
    }

    public String label(Enum<?> code) {
        return messages.label(code);
    }

    /** Who writes the records of a body, for those to whom no account is told. */
    public String keeper(@Nullable String municipality) {
        return municipality == null ? text("role.STEERING") : messages().text("kit.history.coordination", municipality);
    }

    /** Bodies without a municipality are those of the state. */
    public String city(@Nullable String municipality) {
        return municipality == null ? text("state") : municipality;
    }

    public String missing() {
        return text("notStated");
    }

    /** Chip for a missing statement: dashed and hatched, so that it does not look like a no. */
    public Span missingChip() {
        return missingChip(missing());
    }

    public Span missingChip(String words) {
        var chip = new Span(words);
        chip.addClassName("lp-ka");
        return chip;
    }

    /** The words, or the sign that nothing is stated. */
    public Component or(@Nullable String words) {
        return words == null || words.isBlank() ? missingChip() : new Span(words);
    }

    public Component or(@Nullable Stand stand) {
        return stand == null ? missingChip() : new Span(GermanFormat.stand(stand));
    }

    public static String stand(@Nullable Stand stand) {
        return stand == null ? "" : GermanFormat.stand(stand);
    }

    public static String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    public static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    /** A link where the portal has that page, else the words alone. */
    public Component link(String address, String text) {
        return RouteConfiguration.forApplicationScope().getRoute(address).isPresent()
                ? new Anchor(address, text)
                : new Span(text);
    }

    /** Where a record comes from, as a link to the source; an own entry has none. */
    public Component source(@Nullable SourcePlace source) {
        return source == null
                ? new Span(text("ownEntry"))
                : new Anchor("quellen/" + source.source(), text("source", source.source(), source.place()));
    }

    public String sourceText(@Nullable SourcePlace source) {
        return source == null ? text("ownEntry") : text("source", source.source(), source.place());
    }
}
