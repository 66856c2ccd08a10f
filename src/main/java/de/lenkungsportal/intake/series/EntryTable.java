package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.kit.DataTable;
import java.util.List;
import java.util.Map;

/** A page of entries, the latest period first. Nothing is added up: the rows have different units. */
class EntryTable extends DataTable {

    static final List<String> COLUMNS =
            List.of("period", "city", "rechtskreis", "origin", "value", "counting", "asOf", "source");

    private final EntryWords words;

    /** @param cities name by AGS */
    EntryTable(EntryWords words, List<IntakeEntry> entries, Map<String, String> cities) {
        super(
                words.text("entries"),
                COLUMNS.stream().map(column -> words.text("column." + column)).toList());
        this.words = words;
        addClassName("lp-intake-table");
        entries.forEach(entry ->
                row(entry, cities.getOrDefault(entry.key().ags(), entry.key().ags())));
    }

    private void row(IntakeEntry entry, String city) {
        row(
                new Anchor(EntryView.href(entry.id()), entry.period().inGerman()),
                new Span(city),
                new Span(words.label(entry.key().rechtskreis())),
                new Span(words.label(entry.key().origin())),
                words.figure(entry.quantity()),
                new Span(words.counting(entry.counting(), entry.key().frequency())),
                new Span(GermanFormat.stand(entry.asOf())),
                source(words, entry));
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
