package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;

/** A figure in a list: what it measures, and its value with qualifier and unit or the reason why there is none. */
final class FigureWords {

    private final Messages messages;
    private final FigureNames names;
    private final QuantityWords quantities;

    FigureWords(Messages messages, FigureNames names) {
        this.messages = messages;
        this.names = names;
        this.quantities = new QuantityWords(messages);
    }

    /** For example "Personal, Jobcenter, Eingangszone, Start". */
    String name(Figure figure) {
        return names.of(figure);
    }

    Div value(Figure figure) {
        var line = new Div();
        line.addClassName("lp-fig");
        switch (figure.quantity()) {
            case Quantity.None(var unit, var missing) -> line.add(styled("lp-ka", messages.label(missing)));
            case Quantity.Value value -> {
                line.add(styled("lp-q", messages.label(value.qualifier())));
                line.add(styled("lp-v", quantities.number(value)));
                line.add(styled("lp-unit", quantities.unit(value)));
            }
        }
        if (figure.basis() == Basis.CORRECTED) {
            line.add(styled("lp-own", messages.label(figure.basis())));
        }
        if (figure.flag() != null) {
            line.add(styled("lp-warn-chip", messages.label(figure.flag())));
        }
        return line;
    }

    private static Span styled(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        span.setVisible(!text.isEmpty());
        return span;
    }
}
