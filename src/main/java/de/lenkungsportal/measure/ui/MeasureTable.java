package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table whose first column names the row. */
class MeasureTable extends NativeTable {

    private final List<String> heads;

    /** @param caption what the table shows, for those who hear it */
    MeasureTable(String caption, List<String> heads) {
        this.heads = heads;
        addClassName("lp-table");
        setCaptionText(caption);
        getCaption().addClassName("lp-hidden");
        var head = new NativeTableRow();
        heads.forEach(text -> head.add(header("col", text)));
        getHead().add(head);
    }

    /** @param cells as many as there are columns beside the first */
    NativeTableRow row(Component name, List<Component> cells) {
        var row = new NativeTableRow();
        NativeTableHeaderCell first = header("row", "");
        first.add(name);
        row.add(first);
        for (int i = 0; i < cells.size(); i++) {
            var cell = new NativeTableCell();
            // on a narrow screen the cells stand below each other and need their names
            cell.getElement().setAttribute("data-l", heads.get(i + 1));
            cell.add(cells.get(i));
            row.add(cell);
        }
        getBody().add(row);
        return row;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
