package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.IntakeEntry;
import java.util.Objects;

/** What an entry says: number, unit, period, Stand, basis and source. */
class EntryFacts extends DescriptionList {

    private final EntryWords words;

    EntryFacts(EntryWords words, IntakeEntry entry) {
        this.words = words;
        addClassName("lp-facts");
        fact("value", words.figure(entry.quantity()));
        fact("counting", new Span(words.counting(entry.counting(), entry.key().frequency())));
        fact(
                "period",
                new Span(words.text(
                        "entry.period",
                        entry.period().inGerman(),
                        GermanFormat.day(entry.period().from()),
                        GermanFormat.day(entry.period().to()))));
        fact("asOf", new Span(GermanFormat.stand(entry.asOf())));
        fact("basis", new Span(words.label(entry.basis())));
        fact("source", EntryTable.source(words, entry));
        String note = Objects.requireNonNullElse(entry.note(), "");
        if (!note.isEmpty()) {
            var text = new Span(note);
            text.addClassName("lp-user-text");
            fact("note", text);
        }
        fact("version", new Span(String.valueOf(entry.version())));
    }

    private void fact(String name, Component says) {
        add(new Term(words.text("column." + name)), new Description(says));
    }
}
