package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.Need;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.stream.IntStream;

/** Which column of the file fills a column of the target, or which text does so for all rows. */
class ColumnField extends Div {

    private static final int NONE = -1;
    private static final int FIXED = -2;
    private static final int LONGEST_EXAMPLE = 60;

    private final Messages messages;
    private final ImportDraft draft;
    private final Select<Integer> select = new Select<>();
    private final TextField fixed = new TextField();
    private final Span example = new Span();

    ColumnField(Messages messages, ImportDraft draft, TargetColumn<?> column, SerializableRunnable changed) {
        this.messages = messages;
        this.draft = draft;
        String caption = messages.text(column.captionKey());
        select.setLabel(
                caption + (column.need() == Need.REQUIRED ? " (" + messages.text("ingest.file.required") + ")" : ""));
        select.setItems(IntStream.range(FIXED, draft.headers().size())
                .map(place -> place == FIXED ? NONE : place == NONE ? FIXED : place)
                .boxed()
                .toList());
        select.setItemLabelGenerator(place -> header(messages, draft, place));
        String text = draft.mapping().fixed().get(column.key());
        select.setValue(text != null ? FIXED : draft.mapping().places().getOrDefault(column.key(), NONE));
        fixed.setLabel(messages.text("ingest.columns.fixedValue", caption));
        fixed.setValue(text == null ? "" : text);
        example.addClassName("lp-label");
        show();
        select.addValueChangeListener(event -> {
            show();
            changed.run();
        });
        add(select, fixed, example);
    }

    private void show() {
        int place = select.getValue();
        fixed.setVisible(place == FIXED);
        String text = place < 0 ? "" : draft.example(place);
        String shown = text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
        example.setText(shown.isEmpty() ? "" : messages.text("ingest.columns.example") + ": " + shown);
    }

    /** Number of the column of the file; negative where none is chosen. */
    int place() {
        return select.getValue();
    }

    boolean isFixed() {
        return select.getValue() == FIXED;
    }

    String fixed() {
        return fixed.getValue().strip();
    }

    void focusChoice() {
        if (isFixed()) {
            fixed.focus();
        } else {
            select.focus();
        }
    }

    static String header(Messages messages, ImportDraft draft, int place) {
        if (place == NONE) {
            return messages.text("ingest.columns.none");
        }
        if (place == FIXED) {
            return messages.text("ingest.columns.fixed");
        }
        String text = draft.headers().get(place);
        return text.isEmpty() ? messages.text("ingest.columns.numbered", place + 1) : text;
    }
}
