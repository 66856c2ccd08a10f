package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table whose rows become blocks on a telephone; the first cell names the row. */
class DataTable extends Div {

    private final NativeTable table = new NativeTable();
    private final List<String> labels;

    DataTable(String name, List<String> labels) {
        this.labels = labels;
        table.addClassName("lp-table");
        table.getElement().setAttribute("aria-label", name);
        NativeTableRow head = table.getHead().addRow();
        labels.forEach(label -> {
            var cell = head.addHeaderCell();
            cell.setText(label);
            cell.getElement().setAttribute("scope", "col");
        });
        addClassName("lp-scroll");
        add(table);
    }

    /** @param cells one for each label */
    NativeTableRow row(List<? extends Component> cells) {
        NativeTableRow row = table.getBody().addRow();
        var first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(cells.getFirst());
        for (int i = 1; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.add(cells.get(i));
            cell.getElement().setAttribute("data-l", labels.get(i));
        }
        return row;
    }

    /** A row that names those below it. */
    void group(String name) {
        var cell = table.getBody().addRow().addHeaderCell();
        cell.setText(name);
        cell.getElement().setAttribute("colspan", String.valueOf(labels.size()));
        cell.getElement().setAttribute("scope", "rowgroup");
    }
}
