package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** A table whose first column names the row; on a telephone each row stands as a block with its labels. */
class PlainTable extends NativeTable {

    private final List<String> labels;

    /** @param columns ends of the message keys that begin with the prefix */
    PlainTable(Messages messages, String prefix, List<String> columns) {
        addClassName("lp-table");
        labels = columns.stream().map(column -> messages.text(prefix + column)).toList();
        NativeTableRow head = getHead().addRow();
        for (String label : labels) {
            var cell = head.addHeaderCell();
            cell.setText(label);
            cell.getElement().setAttribute("scope", "col");
        }
    }

    void row(Component name, Component... cells) {
        NativeTableRow row = getBody().addRow();
        var first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        for (int i = 0; i < cells.length; i++) {
            var cell = row.addDataCell();
            cell.add(cells[i]);
            cell.getElement().setAttribute("data-l", labels.get(i + 1));
        }
    }
}
