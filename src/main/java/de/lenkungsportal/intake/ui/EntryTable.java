package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.IntakeEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page of entries, the latest period first. Nothing is added up: the rows have different units. */
class EntryTable extends Div {

    static final List<String> COLUMNS =
            List.of("period", "city", "rechtskreis", "origin", "value", "counting", "asOf", "source");

    private final EntryWords words;
    private final List<String> labels;

    /** @param cities name by AGS */
    EntryTable(EntryWords words, List<IntakeEntry> entries, Map<String, String> cities) {
        this.words = words;
        labels = COLUMNS.stream().map(column -> words.text("column." + column)).toList();
        var table = new NativeTable();
        table.addClassNames("lp-table", "lp-intake-table");
        NativeTableRow head = table.getHead().addRow();
        labels.forEach(label -> {
            var cell = head.addHeaderCell();
            cell.setText(label);
            cell.getElement().setAttribute("scope", "col");
        });
        entries.forEach(entry -> row(
                table, entry, cities.getOrDefault(entry.key().ags(), entry.key().ags())));
        addClassName("lp-scroll");
        add(table);
    }

    private void row(NativeTable table, IntakeEntry entry, String city) {
        NativeTableRow row = table.getBody().addRow();
        var first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(new Anchor(EntryView.href(entry.id()), entry.period().inGerman()));
        List<Component> cells = Stream.of(
                        new Span(city),
                        new Span(words.label(entry.key().rechtskreis())),
                        new Span(words.label(entry.key().origin())),
                        words.figure(entry.quantity()),
                        new Span(words.counting(entry.counting(), entry.key().frequency())),
                        new Span(GermanFormat.stand(entry.asOf())),
                        source(words, entry))
                .map(Component.class::cast)
                .toList();
        for (int at = 0; at < cells.size(); at++) {
            var cell = row.addDataCell();
            cell.add(cells.get(at));
            cell.getElement().setAttribute("data-l", labels.get(at + 1));
        }
    }

    static Component source(EntryWords words, IntakeEntry entry) {
        if (entry.source() != null) {
            return new Anchor("quellen/" + entry.source().source(), words.origin(entry));
        }
        var origin = new Span(words.origin(entry));
        origin.setClassName("lp-simulated", entry.basis() == Basis.SIMULATED);
        return origin;
    }
}
