package de.lenkungsportal.measure.offer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.measure.BasisChip;

/** One planned measure: what is planned for whom, where, when, and under which law. */
class PlannedCard extends ListItem {

    private final PlannedWords words;

    PlannedCard(PlannedWords words, PlannedMeasure measure) {
        this.words = words;
        var chips = new Div(
                new Span(words.messages().label(measure.kind())),
                LaterChoice.chip(words.messages(), measure.asOf())
                        .orElseGet(() -> new Span(words.messages().label(measure.status()))),
                new BasisChip(words.messages(), measure.basis()));
        chips.addClassName("lp-chips");
        add(new H2(measure.title()), chips);
        var where = new Paragraph(words.text(
                "where", String.join(", ", measure.municipalities()), GermanFormat.day(measure.publishedOn())));
        where.addClassName("lp-label");
        add(where);
        if (!measure.description().isBlank()) {
            var description = new Paragraph(measure.description());
            description.addClassName("lp-user-text");
            add(description);
        }
        var facts = new DescriptionList();
        facts.addClassName("lp-planned-facts");
        fact(facts, "targetGroups", text(words.labels(measure.targetGroups())));
        fact(facts, "steps", text(words.labels(measure.steps())));
        fact(facts, "entry", text(words.entry(measure)));
        fact(facts, "exit", text(words.exit(measure)));
        fact(facts, "periods", periods(measure));
        fact(facts, "legalBases", text(String.join(", ", measure.legalBases())));
        fact(facts, "contact", text(measure.contact() == null ? "" : measure.contact()));
        add(facts);
    }

    private void fact(DescriptionList facts, String name, Component value) {
        facts.add(
                new Div(new DescriptionList.Term(words.text("fact." + name)), new DescriptionList.Description(value)));
    }

    private Component periods(PlannedMeasure measure) {
        if (measure.periods().isEmpty()) {
            return text("");
        }
        var all = new Div();
        for (PlannedMeasure.Period period : measure.periods()) {
            var line = new Div(text(words.period(measure, period)), text(words.places(period.places())));
            line.addClassName("lp-planned-period");
            all.add(line);
        }
        return all;
    }

    private Component text(String text) {
        var span = new Span(text.isEmpty() ? words.text("notStated") : text);
        if (text.isEmpty()) {
            span.addClassName("lp-ka");
        }
        return span;
    }
}
