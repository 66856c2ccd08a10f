package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** Where the numbers of one cell come from: each reading with Stand, basis, source and note, and its permanent link. */
class FigureDetails extends Div {

    private final Messages messages;
    private final CellTexts texts;
    private final String city;

    /** @param city name of the municipality that the reading is about */
    FigureDetails(Messages messages, CellTexts texts, String city, String heading, Reading reading) {
        this.messages = messages;
        this.city = city;
        this.texts = texts;
        addClassName("lp-pop");
        add(new H3(heading));
        texts.doubts().sentences(reading).forEach(sentence -> {
            var warning = new Paragraph(sentence);
            warning.addClassName("lp-doubt");
            add(warning);
        });
        switch (reading) {
            case Reading.Computed computed -> {
                add(new Paragraph(
                        messages.text("details.computed", computed.formula(), GermanFormat.number(computed.value()))));
                computed.figures().forEach(input -> add(block(input, messages.text("details.input", name(input)))));
            }
            case Reading.Unclear unclear -> {
                add(new Paragraph(messages.text("details.unclear")));
                unclear.figures().forEach(figure -> add(block(figure, texts.line(figure))));
            }
            case Reading.NotComparable other -> {
                add(new Paragraph(messages.text("details.notComparable", messages.label(other.reason()))));
                other.figures().forEach(figure -> add(block(figure, name(figure))));
            }
            case Reading.Stated stated -> stated.figures().forEach(figure -> add(block(figure, name(figure))));
        }
    }

    private String name(Figure figure) {
        return texts.line(figure) + ", " + texts.names().of(figure);
    }

    private Component block(Figure figure, String title) {
        var block = new Div(new Span(title));
        block.addClassName("lp-pop-block");
        Missing missing = figure.missing();
        if (missing != null) {
            block.add(new Paragraph(messages.label("MissingExplained", missing.name())));
        }
        var facts = new DescriptionList();
        facts.addClassName("lp-kv");
        fact(facts, "details.asOf", GermanFormat.stand(figure.asOf()));
        fact(facts, "details.basis", texts.names().basis(figure, city));
        fact(facts, "details.source", texts.names().place(figure.source()));
        if (figure.flag() != null) {
            fact(facts, "details.flag", messages.label(figure.flag()));
        }
        if (figure.note() != null) {
            fact(facts, "details.note", figure.note());
        }
        var links = new Div(
                new Anchor("kennzahl/" + figure.id() + "#verlauf", messages.text("details.history")),
                new Anchor("kennzahl/" + figure.id(), messages.text("details.link")));
        if (!figure.source().isOwn()) {
            links.add(new Anchor("quellen/" + figure.source().source(), messages.text("details.sourceLink")));
        }
        links.addClassName("lp-pop-links");
        block.add(facts, links);
        return block;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(messages.text(key)), new DescriptionList.Description(value));
    }

    /** Every figure of a reading as cells of an export. */
    static List<String> sources(FigureNames names, Reading reading) {
        return reading.figures().stream()
                .map(figure -> names.place(figure.source()))
                .distinct()
                .toList();
    }
}
