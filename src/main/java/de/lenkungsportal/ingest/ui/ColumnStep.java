package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.ingest.ColumnMapping;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.Need;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Matches the columns of the file with those of the target; guessed by name, changeable. */
class ColumnStep extends Div {

    private static final int NONE = -1;
    private static final int LONGEST_EXAMPLE = 60;

    private final Messages messages;
    private final ImportDraft draft;
    private final Map<TargetColumn<?>, Select<Integer>> choices = new LinkedHashMap<>();
    private final Paragraph unused = new Paragraph();

    ColumnStep(
            Messages messages,
            ImportDraft draft,
            SerializableConsumer<ColumnMapping> chosen,
            SerializableConsumer<String> refuse,
            Runnable other) {
        this.messages = messages;
        this.draft = draft;
        var fields = new Div();
        fields.addClassName("lp-import-match");
        draft.target().columns().forEach(column -> fields.add(field(column)));
        unused.addClassName("lp-muted");
        showUnused();
        var check = new Button(messages.text("ingest.columns.check"), event -> {
            ColumnMapping mapping = mapping();
            var missing = mapping.missing(draft.target().columns());
            if (!missing.isEmpty()) {
                refuse.accept(messages.text("ingest.columns.missing", caption(missing.getFirst())));
                Objects.requireNonNull(choices.get(missing.getFirst())).focus();
            } else if (mapping.twice().isPresent()) {
                refuse.accept(messages.text(
                        "ingest.columns.twice", header(mapping.twice().get())));
            } else {
                chosen.accept(mapping);
            }
        });
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(check, new Button(messages.text("ingest.columns.other"), event -> other.run()));
        actions.addClassName("lp-import-actions");
        add(
                new StepHead(messages.text("ingest.columns.title")),
                new Paragraph(messages.text(
                        "ingest.columns.sentence", draft.fileName(), draft.rowCount(), draft.headerRow())),
                fields,
                unused,
                actions);
    }

    private Div field(TargetColumn<?> column) {
        var select = new Select<Integer>();
        select.setLabel(caption(column)
                + (column.need() == Need.REQUIRED ? " (" + messages.text("ingest.file.required") + ")" : ""));
        select.setItems(IntStream.range(NONE, draft.headers().size()).boxed().toList());
        select.setItemLabelGenerator(this::header);
        select.setValue(draft.mapping().places().getOrDefault(column.key(), NONE));
        var example = new Span();
        example.addClassName("lp-label");
        showExample(example, select.getValue());
        select.addValueChangeListener(event -> {
            showExample(example, event.getValue());
            showUnused();
        });
        choices.put(column, select);
        return new Div(select, example);
    }

    private void showExample(Span example, int place) {
        String text = place == NONE ? "" : draft.example(place);
        String shown = text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
        example.setText(shown.isEmpty() ? "" : messages.text("ingest.columns.example") + ": " + shown);
    }

    private void showUnused() {
        var used = new HashSet<Integer>();
        choices.values().forEach(select -> used.add(select.getValue()));
        String names = IntStream.range(0, draft.headers().size())
                .filter(place -> !used.contains(place))
                .mapToObj(this::header)
                .collect(Collectors.joining(", "));
        unused.setText(names.isEmpty() ? "" : messages.text("ingest.columns.unused", names));
    }

    private ColumnMapping mapping() {
        var places = new HashMap<String, Integer>();
        choices.forEach((column, select) -> {
            if (select.getValue() != NONE) {
                places.put(column.key(), select.getValue());
            }
        });
        return new ColumnMapping(places);
    }

    private String caption(TargetColumn<?> column) {
        return messages.text(column.captionKey());
    }

    private String header(int place) {
        if (place == NONE) {
            return messages.text("ingest.columns.none");
        }
        String text = draft.headers().get(place);
        return text.isEmpty() ? messages.text("ingest.columns.numbered", place + 1) : text;
    }
}
