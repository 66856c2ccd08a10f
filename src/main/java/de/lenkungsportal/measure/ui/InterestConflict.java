package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.measure.Interest;

/** What was typed beside what someone of the same organisation stored in the meantime. */
class InterestConflict extends Div {

    private final NativeTable table = new NativeTable();

    InterestConflict(PlannedWords words, InterestFields mine, Interest stored) {
        table.addClassNames("lp-table", "lp-table-wide");
        var head = new NativeTableRow();
        head.add(
                new NativeTableCell(""),
                header("col", words.text("conflict.mine")),
                header("col", words.text("conflict.stored")));
        table.getHead().add(head);
        row(words.text("field.message"), mine.message(), stored.message());
        row(
                words.text("field.capacity"),
                mine.typedCapacity(),
                stored.capacity() == null ? "" : words.number(stored.capacity()));
        add(new Paragraph(words.text("conflict")), table);
    }

    private void row(String name, String mine, String stored) {
        var row = new NativeTableRow();
        row.add(header("row", name), new NativeTableCell(mine), new NativeTableCell(stored));
        table.getBody().add(row);
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
