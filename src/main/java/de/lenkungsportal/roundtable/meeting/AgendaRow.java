package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.NumberInput;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Paper;
import de.lenkungsportal.roundtable.RoundtableWords;
import org.jspecify.annotations.Nullable;

/** One item of the agenda: title, time box, papers. What came by itself stays until it is dealt with. */
class AgendaRow implements RowList.Row<AgendaItem.Change> {

    private final RoundtableWords words;
    private final @Nullable AgendaItem before;
    private final TextField title;
    private final TextField minutes;
    private final RowList<Paper, Paper> papers;

    AgendaRow(RoundtableWords words, @Nullable AgendaItem before) {
        this.words = words;
        this.before = before;
        title = new TextField(words.text("field.item"));
        title.setMaxLength(300);
        minutes = new TextField(words.text("field.minutes"));
        minutes.setMaxLength(3);
        minutes.getElement().setAttribute("inputmode", "numeric");
        papers = new RowList<>(
                words.messages(),
                words.text("field.papers"),
                words.text("field.paper"),
                RowList.Order.FREE,
                paper -> new PaperRow(words, paper));
        if (before != null) {
            title.setValue(before.title());
            FormFields.put(minutes, before.minutes() == null ? null : String.valueOf(before.minutes()));
            papers.read(before.papers());
        }
    }

    static RowList<AgendaItem, AgendaItem.Change> list(RoundtableWords words) {
        return new RowList<>(
                words.messages(),
                words.text("agenda.title"),
                words.text("field.item"),
                RowList.Order.MATTERS,
                item -> new AgendaRow(words, item));
    }

    @Override
    public Component fields() {
        var fields = new Div(FormFields.pair(title, minutes), papers);
        if (!isRemovable()) {
            var note = new Span(words.text("agenda.stays"));
            note.addClassName("lp-label");
            fields.add(note);
        }
        fields.addClassName("lp-edit-fields");
        return fields;
    }

    @Override
    public AgendaItem.Change value() {
        Integer box = minutes.getValue().isBlank()
                ? null
                : NumberInput.whole("agenda", minutes.getValue(), "kit.problem.number");
        return new AgendaItem.Change(before == null ? null : before.id(), title.getValue(), box, papers.values());
    }

    @Override
    public boolean isEmpty() {
        return before == null
                && title.getValue().isBlank()
                && minutes.getValue().isBlank();
    }

    @Override
    public boolean isRemovable() {
        return before == null || (!before.isBroughtForward() && before.note() == null);
    }

    @Override
    public String text() {
        return RowList.joined(
                title.getValue(),
                minutes.isEmpty()
                        ? ""
                        : words.text("agenda.minutes", minutes.getValue().strip()),
                papers.text());
    }

    /** A paper and where it is. */
    private static final class PaperRow implements RowList.Row<Paper> {

        private final TextField title;
        private final TextField link;

        PaperRow(RoundtableWords words, @Nullable Paper before) {
            title = new TextField(words.text("field.paperTitle"));
            title.setMaxLength(300);
            link = new TextField(words.text("field.paperLink"));
            link.setMaxLength(2000);
            link.setHelperText(words.text("field.linkHelp"));
            if (before != null) {
                title.setValue(before.title());
                link.setValue(before.link());
            }
        }

        @Override
        public Component fields() {
            return FormFields.pair(title, link);
        }

        @Override
        public Paper value() {
            return new Paper(title.getValue(), link.getValue());
        }

        @Override
        public boolean isEmpty() {
            return title.getValue().isBlank() && link.getValue().isBlank();
        }

        @Override
        public String text() {
            return title.getValue().strip() + " " + link.getValue().strip();
        }
    }
}
