package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.ingest.ColumnMapping;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Matches the columns of the file with those of the target; guessed by name, changeable. */
class ColumnStep extends Div {

    /**
     * What the step leads to.
     *
     * @param redraw shows the step anew with another sheet, or with hidden rows
     * @param refuse says why it does not go on
     */
    record Ways(
            SerializableConsumer<ColumnMapping> chosen,
            SerializableConsumer<ImportDraft> redraw,
            SerializableConsumer<String> refuse,
            SerializableRunnable other) {}

    private final Messages messages;
    private final ImportDraft draft;
    private final Ways ways;
    private final SheetFields sheets;
    private final Map<TargetColumn<?>, ColumnField> choices = new LinkedHashMap<>();
    private final Paragraph unused = new Paragraph();

    ColumnStep(Messages messages, ImportDraft draft, Ways ways) {
        this.messages = messages;
        this.draft = draft;
        this.ways = ways;
        sheets = new SheetFields(messages, draft, ways.redraw(), ways.refuse());
        var fields = new Div();
        fields.addClassName("lp-import-match");
        draft.target().columns().forEach(column -> {
            var field = new ColumnField(messages, draft, column, this::showUnused);
            choices.put(column, field);
            fields.add(field);
        });
        unused.addClassName("lp-muted");
        showUnused();
        var check = new Button(messages.text("ingest.columns.check"), event -> check());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(
                check,
                new Button(
                        messages.text("ingest.columns.other"),
                        event -> ways.other().run()));
        actions.addClassName("lp-import-actions");
        add(
                new StepHead(messages.text("ingest.columns.title")),
                new Paragraph(messages.text(
                        draft.isWide() ? "ingest.columns.wide" : "ingest.columns.sentence",
                        draft.fileName(),
                        draft.rowCount(),
                        draft.headerRow())),
                sheets,
                fields,
                unused,
                actions);
    }

    private void check() {
        ColumnMapping mapping = mapping();
        var missing = mapping.missing(draft.target().columns());
        var blank = choices.entrySet().stream()
                .filter(each ->
                        each.getValue().isFixed() && each.getValue().fixed().isEmpty())
                .findFirst();
        if (!draft.sheets().isCertain()) {
            ways.refuse().accept(messages.text("ingest.columns.sheetOpen"));
            sheets.focusSheet();
        } else if (blank.isPresent()) {
            ways.refuse()
                    .accept(messages.text(
                            "ingest.columns.fixedMissing", caption(blank.get().getKey())));
            blank.get().getValue().focusChoice();
        } else if (!missing.isEmpty()) {
            ways.refuse().accept(messages.text("ingest.columns.missing", caption(missing.getFirst())));
            Objects.requireNonNull(choices.get(missing.getFirst())).focusChoice();
        } else if (mapping.twice().isPresent()) {
            ways.refuse()
                    .accept(messages.text(
                            "ingest.columns.twice",
                            ColumnField.header(messages, draft, mapping.twice().get())));
        } else {
            ways.chosen().accept(mapping);
        }
    }

    private void showUnused() {
        var used = new HashSet<Integer>();
        choices.values().forEach(field -> used.add(field.place()));
        List<String> names = IntStream.range(0, draft.headers().size())
                .filter(place -> !used.contains(place))
                .filter(place -> !draft.headers().get(place).isEmpty()
                        || !draft.example(place).isEmpty())
                .mapToObj(place -> ColumnField.header(messages, draft, place))
                .toList();
        unused.setText(names.isEmpty() ? "" : messages.text("ingest.columns.unused", ImportWords.quoted(names)));
    }

    private ColumnMapping mapping() {
        var places = new HashMap<String, Integer>();
        var fixed = new HashMap<String, String>();
        choices.forEach((column, field) -> {
            if (field.place() >= 0) {
                places.put(column.key(), field.place());
            } else if (field.isFixed()) {
                fixed.put(column.key(), field.fixed());
            }
        });
        return new ColumnMapping(places, fixed);
    }

    private String caption(TargetColumn<?> column) {
        return messages.text(column.captionKey());
    }
}
