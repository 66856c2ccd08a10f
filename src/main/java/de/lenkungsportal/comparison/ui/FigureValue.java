package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;

/** A value in a table of figures of all kinds: qualifier, number and unit, and whose number it is, as the link to its page. */
final class FigureValue extends Anchor {

    FigureValue(Messages messages, Figure figure) {
        super("kennzahl/" + figure.id());
        addClassName("lp-fig");
        var words = new QuantityWords(messages);
        switch (figure.quantity()) {
            case Quantity.None none -> add(styled("lp-ka", messages.label(none.reason())));
            case Quantity.Value value -> {
                add(styled("lp-q", messages.label(value.qualifier())));
                add(styled("lp-v", words.number(value)));
                add(styled("lp-unit", words.unit(value)));
            }
        }
        if (figure.basis() != Basis.STATED) {
            add(styled("lp-own", messages.label(figure.basis())));
        }
    }

    private static Span styled(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        span.setVisible(!text.isEmpty());
        return span;
    }
}
