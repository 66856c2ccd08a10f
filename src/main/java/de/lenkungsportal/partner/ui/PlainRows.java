package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table whose first column names the row; on a telephone each row stands as a block with its labels. */
class PlainRows extends NativeTable {

    private final List<String> labels;

    /** @param columns ends of the message keys that begin with the prefix */
    PlainRows(PartnerWords words, String prefix, List<String> columns) {
        addClassName("lp-table");
        labels = columns.stream().map(column -> words.text(prefix + column)).toList();
        NativeTableRow head = getHead().addRow();
        for (String label : labels) {
            var cell = head.addHeaderCell();
            cell.setText(label);
            cell.getElement().setAttribute("scope", "col");
        }
    }

    NativeTableRow row(Component name, Component... cells) {
        NativeTableRow row = getBody().addRow();
        var first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        for (int i = 0; i < cells.length; i++) {
            var cell = row.addDataCell();
            if (!isEmpty(cells[i])) {
                cell.add(cells[i]);
            }
            cell.getElement().setAttribute("data-l", labels.get(i + 1));
        }
        return row;
    }

    private static boolean isEmpty(Component cell) {
        return cell instanceof Span span && span.getText().isEmpty() && span.getComponentCount() == 0;
    }
}
