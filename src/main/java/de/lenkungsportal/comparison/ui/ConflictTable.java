package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanInput;
import java.util.Objects;

/** What was typed beside what someone else stored in the meantime. */
class ConflictTable extends Div {

    private final FigureWords words;
    private final NativeTable table = new NativeTable();

    ConflictTable(FigureWords words, CorrectionFields mine, Figure stored) {
        this.words = words;
        table.addClassNames("lp-table", "lp-table-wide");
        var head = new NativeTableRow();
        head.add(
                new NativeTableCell(""),
                header("col", words.text("conflict.mine")),
                header("col", words.text("conflict.stored", stored.version())));
        table.getHead().add(head);
        row("conflict.value", mine.typedValue(words), words.amount(stored.quantity()));
        row("conflict.asOf", mine.typedAsOf(), GermanInput.typed(stored.asOf().iso()));
        row("conflict.note", mine.typedNote(), Objects.requireNonNullElse(stored.note(), ""));
        add(new Paragraph(words.text("conflict")), table);
    }

    private void row(String key, String mine, String stored) {
        var row = new NativeTableRow();
        row.add(header("row", words.text(key)), new NativeTableCell(mine), new NativeTableCell(stored));
        table.getBody().add(row);
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
