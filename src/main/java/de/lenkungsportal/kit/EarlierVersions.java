package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.Stamp;
import java.util.List;

/**
 * The earlier versions of the record that a form stands on: what each said otherwise, and a button that brings it back into the
 * form. Saving restores it, as any other change: by those who may, with its rules, its version and its audit entry.
 */
final class EarlierVersions<F extends RecordFields<?, ?>> extends NativeDetails {

    /** The page asks before it is left, as after typing. */
    private static final String MARK_UNSAVED = "this.dispatchEvent(new Event('change', { bubbles: true }))";

    private final Messages messages;
    private final F typed;
    private final SerializableSupplier<F> fields;
    private final SerializableSupplier<List<FormVersion<F>>> versions;
    private final Paragraph taken = new Paragraph();
    private final Div content = new Div();

    /**
     * @param typed the fields of the form
     * @param fields makes them anew, for the comparison
     * @param versions read when they are asked for, the present one first
     */
    EarlierVersions(
            Messages messages,
            F typed,
            SerializableSupplier<F> fields,
            SerializableSupplier<List<FormVersion<F>>> versions) {
        super(messages.text("kit.earlier"));
        this.messages = messages;
        this.typed = typed;
        this.fields = fields;
        this.versions = versions;
        addClassName("lp-earlier");
        taken.getElement().setAttribute("role", "status");
        setContent(content);
        addToggleListener(event -> {
            if (event.isOpened()) {
                show();
            }
        });
    }

    void close() {
        setOpen(false);
        taken.setText("");
        content.removeAll();
    }

    private void show() {
        content.removeAll();
        List<FormVersion<F>> all = earlier();
        if (all.isEmpty()) {
            content.add(new Paragraph(messages.text("kit.earlier.none")));
            return;
        }
        var list = new OrderedList();
        F then = fields.get();
        EachRecord.into(list, messages, all, each -> item(each, then));
        content.add(taken, list);
    }

    /** Those before the present one. */
    private List<FormVersion<F>> earlier() {
        return versions.get().stream().skip(1).toList();
    }

    /** Brings a version into the form, where there is one of this number. */
    void take(int version) {
        show();
        setOpen(true);
        earlier().stream().filter(each -> each.version() == version).findFirst().ifPresent(this::take);
    }

    private ListItem item(FormVersion<F> earlier, F then) {
        earlier.fill().accept(then);
        String name = earlier.replacedAt() == null
                ? messages.text("kit.earlier.version", earlier.version())
                : messages.text("kit.earlier.until", earlier.version(), RecordHistory.moment(earlier.replacedAt()));
        var take = new Button(messages.text("kit.earlier.take"), event -> take(earlier));
        take.setAriaLabel(messages.text("kit.earlier.takeThis", earlier.version()));
        Stamp stamp = earlier.stamp();
        String by = stamp.by() == null
                ? messages.text("kit.history.bySource")
                : messages.text(
                        "kit.earlier.by",
                        RecordHistory.word(messages, stamp),
                        RecordHistory.moment(stamp.at()),
                        stamp.by());
        String said = stamp.note() == null ? by : messages.text("kit.earlier.why", by, stamp.note());
        return new ListItem(new Paragraph(name), new Paragraph(said), differences(then), take);
    }

    private Component differences(F then) {
        List<FormFields.Difference> differences = then.differences(typed);
        if (differences.isEmpty()) {
            return new Paragraph(messages.text("kit.earlier.same"));
        }
        var table = new DataTable(
                messages.text("kit.earlier.table"),
                List.of(
                        messages.text("kit.form.field"),
                        messages.text("kit.earlier.then"),
                        messages.text("kit.earlier.now")));
        table.addClassName("lp-table-wide");
        differences.forEach(each -> table.row(List.of(each.label(), said(each.here()), said(each.there()))));
        return table.framed();
    }

    private String said(String text) {
        return text.isEmpty() ? messages.text("kit.form.empty") : text;
    }

    private void take(FormVersion<F> earlier) {
        earlier.fill().accept(typed);
        taken.setText(messages.text("kit.earlier.taken", earlier.version()));
        typed.getElement().executeJs(MARK_UNSAVED);
        typed.focusFirst();
    }
}
