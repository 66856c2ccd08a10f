package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.shell.DataTable;
import java.util.List;
import java.util.Objects;

/** What was typed beside what someone else stored in the meantime. */
class ConflictTable extends Div {

    private final FigureWords words;
    private final DataTable table;

    ConflictTable(FigureWords words, CorrectionFields mine, Figure stored) {
        this.words = words;
        table = new DataTable(
                words.text("conflict"),
                List.of("", words.text("conflict.mine"), words.text("conflict.stored", stored.version())));
        table.addClassName("lp-table-wide");
        row("conflict.value", mine.typedValue(words), words.amount(stored.quantity()));
        row("conflict.asOf", mine.typedAsOf(), GermanInput.typed(stored.asOf().iso()));
        row("conflict.note", mine.typedNote(), Objects.requireNonNullElse(stored.note(), ""));
        add(new Paragraph(words.text("conflict")), table);
    }

    private void row(String key, String mine, String stored) {
        table.row(List.of(words.text(key), mine, stored));
    }
}
