package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.chain.ChainCards;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same offers as on the board, one a row. */
class BoardTable extends DataTable {

    private final BoardWords words;

    BoardTable(BoardWords words, String name, List<BoardRow> rows, @Nullable ChainCards chain) {
        super(
                name,
                Stream.concat(BoardRow.COLUMNS.stream(), chain == null ? Stream.of() : Stream.of("chain"))
                        .map(column -> words.text("column." + column))
                        .toList());
        this.words = words;
        each(words.messages(), rows, row -> row(new Text(row.cells().getFirst()), cells(row, chain)));
    }

    private List<Component> cells(BoardRow row, @Nullable ChainCards chain) {
        var cells = new ArrayList<Component>();
        row.cells().stream().skip(1).forEach(cell -> cells.add(content(cell, row.basis())));
        if (chain != null) {
            cells.add(
                    row.measure() == null
                            ? new Text("")
                            : put(row.measure(), row.cells().getFirst(), chain));
        }
        return cells;
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
}
