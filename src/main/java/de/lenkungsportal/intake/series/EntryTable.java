package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.kit.DataTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A page of entries, the latest period first. Nothing is added up: the rows have different units. */
class EntryTable extends DataTable {

    static final List<String> COLUMNS =
            List.of("period", "city", "rechtskreis", "origin", "value", "counting", "asOf", "source");

    private final EntryWords words;

    /** @param cities name by AGS */
    EntryTable(EntryWords words, List<IntakeEntry> entries, Map<String, String> cities, LocalDate today) {
        super(
                words.text("entries"),
                COLUMNS.stream().map(column -> words.text("column." + column)).toList());
        this.words = words;
        addClassName("lp-intake-table");
        each(
                words.messages(),
                entries,
                entry -> row(
                        entry,
                        today,
                        cities.getOrDefault(entry.key().ags(), entry.key().ags())));
    }

    private void row(IntakeEntry entry, LocalDate today, String city) {
        var period =
                new Span(new Anchor(EntryView.href(entry.id()), entry.period().inGerman()));
        if (!entry.isComplete(today)) {
            period.add(running(words));
        }
        row(
                period,
                new Span(city),
                new Span(words.label(entry.key().rechtskreis())),
                new Span(words.label(entry.key().origin())),
                words.figure(entry.quantity()),
                new Span(words.counting(entry.counting(), entry.key().frequency())),
                new Span(GermanFormat.stand(entry.asOf())),
                source(words, entry));
    }

    /** Marks a period that is not over yet. */
    static Span running(EntryWords words) {
        var chip = new Span(words.text("running"));
        chip.addClassName("lp-ka");
        return chip;
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
