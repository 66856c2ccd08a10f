package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same offers as on the board, one a row. */
class BoardTable extends Div {

    private final BoardWords words;

    BoardTable(BoardWords words, String name, List<BoardRow> rows, @Nullable ChainCards chain) {
        this.words = words;
        addClassNames("lp-scroll", "lp-fk-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        var table = new NativeTable();
        table.addClassName("lp-table");
        var head = new NativeTableRow();
        BoardRow.COLUMNS.forEach(column -> head.add(header("col", words.text("column." + column))));
        if (chain != null) {
            head.add(header("col", words.text("column.chain")));
        }
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(row(row, chain)));
        add(table);
    }

    private NativeTableRow row(BoardRow row, @Nullable ChainCards chain) {
        var line = new NativeTableRow();
        line.add(header("row", row.cells().getFirst()));
        for (int i = 1; i < row.cells().size(); i++) {
            var cell = new NativeTableCell(content(row.cells().get(i), row.basis()));
            cell.getElement().setAttribute("data-l", words.text("column." + BoardRow.COLUMNS.get(i)));
            line.add(cell);
        }
        if (chain != null) {
            var cell = new NativeTableCell();
            if (row.measure() != null) {
                cell.add(put(row.measure(), row.cells().getFirst(), chain));
            }
            line.add(cell);
        }
        return line;
    }

    private Component content(String text, Basis basis) {
        var span = new Span(words.orNotStated(text));
        if (text.isEmpty()) {
            span.addClassName("lp-ka");
        } else if (text.equals(words.label(basis))) {
            span.addClassName(basis == Basis.SIMULATED ? "lp-simulated" : "lp-chip");
        }
        return span;
    }

    private Button put(String measure, String title, ChainCards chain) {
        var button = new Button();
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(event -> {
            chain.toggle(measure, title);
            name(button, measure, title, chain);
        });
        name(button, measure, title, chain);
        return button;
    }

    private void name(Button button, String measure, String title, ChainCards chain) {
        String key = chain.contains(measure) ? "card.takeOut" : "card.put";
        button.setText(words.text(key));
        button.setAriaLabel(words.text(key + ".of", title));
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
