package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.LaterChoice;

/** The value large, what to know before using it, and where it comes from. */
class FigureFacts extends Section {

    private final FigureWords words;

    FigureFacts(FigureWords words, FigureRecord item) {
        Figure figure = item.figure();
        this.words = words;
        addClassName("lp-figure-facts");
        getElement().setAttribute("aria-label", words.text("facts"));
        add(value(words, figure.quantity(), "lp-figure-value"));
        words.cautions(figure).forEach(caution -> {
            var line = new Paragraph(caution);
            line.addClassName("lp-figure-caution");
            add(line);
        });
        add(facts(item));
    }

    /** Qualifier, number and unit chip, or the dashed word for a missing value. */
    static Component value(FigureWords words, Quantity quantity, String className) {
        var line = new Paragraph();
        line.addClassName(className);
        switch (quantity) {
            case Quantity.None none -> line.add(styled(words.label(none.reason()), "lp-ka"));
            case Quantity.Value value -> {
                String qualifier = words.label(value.qualifier());
                if (!qualifier.isEmpty()) {
                    line.add(styled(qualifier, "lp-q"), new Span(" "));
                }
                line.add(styled(words.number(value), "lp-v"), new Span(" "), styled(words.unit(value), "lp-unit"));
            }
        }
        return line;
    }

    private DescriptionList facts(FigureRecord item) {
        Figure figure = item.figure();
        var facts = new DescriptionList();
        facts.addClassName("lp-facts");
        fact(facts, "asOf", LaterChoice.stand(words.messages(), figure.asOf()));
        fact(facts, "basis", new Span(words.basis(item)));
        fact(
                facts,
                "source",
                new SourceLink(
                        words.figures(),
                        figure.source(),
                        words.text("sourceLink", figure.source().source())));
        if (figure.round() != null) {
            fact(facts, "round", new Span(GermanFormat.stand(Stand.ofRound(figure.round()))));
        }
        if (figure.note() != null) {
            fact(facts, "note", new Span(figure.note()));
        }
        return facts;
    }

    private void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(words.text("fact." + key)), new DescriptionList.Description(value));
    }

    private static Span styled(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
