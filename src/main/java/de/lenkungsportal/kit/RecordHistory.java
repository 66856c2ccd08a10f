package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The history of a record on its page: every version, the newest first, with what it says otherwise than the one before, who wrote
 * it, when and why. Who may change the record can bring an earlier version back into the form.
 */
public final class RecordHistory extends Section {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private final Messages messages;
    private final @Nullable EditForm form;

    /**
     * @param keeper who writes the record, for readers to whom no account is told
     * @param versions all of them, the newest first
     * @param fields makes the fields of the record anew, for the comparison
     * @param form changes the record, null where the reader may not
     */
    public <F extends RecordFields<?, ?>> RecordHistory(
            Messages messages,
            String keeper,
            List<FormVersion<F>> versions,
            SerializableSupplier<F> fields,
            @Nullable EditForm form) {
        this(messages, messages.text("kit.history"), keeper, versions, fields, form);
    }

    /** @param title where it is called otherwise, for one record of several on a page */
    public <F extends RecordFields<?, ?>> RecordHistory(
            Messages messages,
            String title,
            String keeper,
            List<FormVersion<F>> versions,
            SerializableSupplier<F> fields,
            @Nullable EditForm form) {
        this.messages = messages;
        this.form = form;
        boolean isOffered = form != null && versions.size() > 1;
        var table = new DataTable(
                title,
                Stream.of("version", "change", "changes", "at", "by", "reason", "take")
                        .filter(column -> isOffered || !column.equals("take"))
                        .map(column -> messages.text("kit.history." + column))
                        .toList());
        F said = fields.get();
        F before = fields.get();
        table.each(messages, IntStream.range(0, versions.size()).boxed().toList(), i -> {
            FormVersion<F> version = versions.get(i);
            var cells = Stream.of(
                    new Span(word(messages, version.stamp())),
                    i + 1 < versions.size() ? changes(versions.get(i + 1), version, before, said) : new Span(),
                    new Span(moment(version.stamp().at())),
                    new Span(who(messages, version.stamp(), form == null ? keeper : null)),
                    new Span(
                            version.stamp().note() == null
                                    ? ""
                                    : version.stamp().note()));
            table.row(
                    new Span(messages.text("kit.earlier.version", version.version())),
                    Stream.concat(cells, isOffered ? Stream.of(take(i, version.version())) : Stream.of())
                            .toList());
        });
        var heading = new H2(title);
        heading.setId("verlauf");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, table.framed());
    }

    /** What was done, in a word. */
    public static String word(Messages messages, Stamp stamp) {
        return messages.label("kit.history.change", stamp.change());
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    /** @param keeper who writes the record, where no account is told; null where it is */
    public static String who(Messages messages, Stamp stamp, @Nullable String keeper) {
        String by = stamp.by();
        if (by == null) {
            return messages.text("kit.history.bySource");
        }
        if (stamp.change().startsWith("MERGE")) {
            return messages.text("kit.history.byMerge");
        }
        return keeper == null ? by : keeper;
    }

    private <F extends RecordFields<?, ?>> Component changes(
            FormVersion<F> then, FormVersion<F> now, F before, F said) {
        then.fill().accept(before);
        now.fill().accept(said);
        var lines = new Div();
        before.differences(said)
                .forEach(each -> lines.add(new Div(new Span(
                        messages.text("kit.history.said", each.label(), quoted(each.here()), quoted(each.there()))))));
        return lines.getComponentCount() == 0 ? new Span() : lines;
    }

    private String quoted(String text) {
        return text.isEmpty() ? messages.text("kit.form.empty") : "„" + text + "“";
    }

    private Component take(int place, int version) {
        EditForm target = form;
        if (place == 0 || target == null) {
            return new Span();
        }
        var take = new Button(messages.text("kit.earlier.take"), event -> target.bringBack(version));
        take.setAriaLabel(messages.text("kit.earlier.takeThis", version));
        return take;
    }
}
