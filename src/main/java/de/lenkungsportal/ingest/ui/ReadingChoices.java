package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import de.lenkungsportal.ingest.ColumnReading;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.LinkedHashMap;
import java.util.Map;

/** How each column is read, in words; a choice where it can be read in several ways. */
class ReadingChoices extends Div {

    private final Map<String, Select<String>> choices = new LinkedHashMap<>();

    /** @param chosen gets the key of the column and that of the reading */
    ReadingChoices(Messages messages, ImportDraft draft, SerializableBiConsumer<String, String> chosen) {
        var words = new ImportWords(messages, draft);
        var list = new UnorderedList();
        list.addClassName("lp-import-aside");
        words.readings().forEach(line -> list.add(new ListItem(line)));
        list.setVisible(list.getComponentCount() > 0);
        var fields = new Div();
        fields.addClassName("lp-import-match");
        for (TargetColumn<?> column : draft.target().columns()) {
            ColumnReading reading = draft.readings().get(column.key());
            if (reading != null && reading.options().size() > 1) {
                Select<String> choice = choice(messages, words, column, reading);
                choice.addValueChangeListener(event -> chosen.accept(column.key(), event.getValue()));
                choices.put(column.key(), choice);
                fields.add(choice);
            }
        }
        fields.setVisible(!choices.isEmpty());
        add(new H3(messages.text("ingest.reading.title")), list, fields);
        setVisible(list.isVisible() || fields.isVisible());
    }

    private static Select<String> choice(
            Messages messages, ImportWords words, TargetColumn<?> column, ColumnReading reading) {
        String caption = messages.text(column.captionKey());
        var choice = new Select<String>();
        choice.setLabel(messages.text("ingest.reading.choose", caption));
        choice.setItems(reading.options());
        choice.setItemLabelGenerator(words::reading);
        if (reading.isCertain()) {
            choice.setValue(reading.key());
        } else {
            choice.setHelperText(messages.text("ingest.reading.open", caption));
            choice.addClassName("lp-import-open");
        }
        return choice;
    }

    void focus(String column) {
        Select<String> choice = choices.get(column);
        if (choice != null) {
            choice.focus();
        }
    }
}
