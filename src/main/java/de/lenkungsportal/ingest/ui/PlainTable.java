package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Tables of plain text whose first column names the row. */
final class PlainTable {

    private PlainTable() {}

    static NativeTable of(List<String> header) {
        var table = new NativeTable();
        table.addClassNames("lp-table", "lp-import-table");
        var head = new NativeTableRow();
        header.forEach(text -> head.add(header(text, "col")));
        table.getHead().add(head);
        return table;
    }

    static void add(NativeTable table, List<String> header, List<String> cells) {
        var line = new NativeTableRow();
        line.add(header(cells.getFirst(), "row"));
        for (int column = 1; column < cells.size(); column++) {
            var cell = new NativeTableCell(cells.get(column));
            cell.getElement().setAttribute("data-l", header.get(column));
            line.add(cell);
        }
        table.getBody().add(line);
    }

    /** Wide tables scroll by themselves, by keyboard too. */
    static Div frame(NativeTable table, String name) {
        var frame = new Div(table);
        frame.addClassName("lp-scroll");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", name);
        return frame;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
