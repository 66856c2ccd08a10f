package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.ingest.sheet.SheetTable;
import de.lenkungsportal.platform.Messages;

/** Which sheet is read, whether with what is hidden in it, and what is left out. */
class SheetFields extends Div {

    private final Messages messages;
    private final Select<String> sheet = new Select<>();
    private final SerializableConsumer<ImportDraft> redraw;
    private final SerializableConsumer<String> refuse;

    SheetFields(
            Messages messages,
            ImportDraft draft,
            SerializableConsumer<ImportDraft> redraw,
            SerializableConsumer<String> refuse) {
        this.messages = messages;
        this.redraw = redraw;
        this.refuse = refuse;
        addClassName("lp-import-sheets");
        if (draft.sheets().all().size() > 1) {
            add(sheet(draft));
        }
        if (draft.hasHidden()) {
            var hidden = new Checkbox(messages.text("ingest.columns.hidden"), draft.readsHidden());
            hidden.addValueChangeListener(event -> change(event.getValue() ? draft::withHidden : draft::withoutHidden));
            add(hidden);
        }
        var aside = new UnorderedList();
        aside.addClassName("lp-import-aside");
        new ImportWords(messages, draft).aside().forEach(line -> aside.add(new ListItem(line)));
        aside.setVisible(aside.getComponentCount() > 0);
        add(aside);
        setVisible(getChildren().anyMatch(child -> child.isVisible()));
    }

    private Select<String> sheet(ImportDraft draft) {
        sheet.setLabel(messages.text("ingest.columns.sheet"));
        sheet.setItems(draft.sheets().names());
        sheet.setItemLabelGenerator(name -> draft.sheets().all().stream()
                        .filter(each -> each.name().equals(name))
                        .anyMatch(SheetTable::isHidden)
                ? messages.text("ingest.columns.sheetHidden", name)
                : name);
        if (draft.sheets().isCertain()) {
            sheet.setValue(draft.sheets().chosen().name());
        } else {
            sheet.setHelperText(messages.text("ingest.columns.sheetOpen"));
        }
        sheet.addValueChangeListener(event -> change(() -> draft.sheet(event.getValue())));
        return sheet;
    }

    private void change(SerializableSupplier<ImportDraft> other) {
        try {
            redraw.accept(other.get());
        } catch (RefusedFileException refused) {
            refuse.accept(
                    messages.text(refused.messageKey(), refused.arguments().toArray()));
        }
    }

    void focusSheet() {
        sheet.focus();
    }
}
