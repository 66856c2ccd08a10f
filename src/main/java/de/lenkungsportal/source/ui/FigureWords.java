package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.platform.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure in a list: what it measures, and its value with qualifier and unit or the reason why there is none. */
final class FigureWords {

    private final Messages messages;

    FigureWords(Messages messages) {
        this.messages = messages;
    }

    /** For example "Personal, Jobcenter, Eingangszone, Start". */
    String name(Figure figure) {
        return Stream.of(
                        figure.indicator(),
                        figure.rechtskreis(),
                        figure.carrier() == Carrier.TOTAL ? null : figure.carrier(),
                        figure.function(),
                        figure.indicator() == Indicator.STAFF ? figure.stage() : null)
                .flatMap(Stream::ofNullable)
                .map(code -> messages.label((Enum<?>) code))
                .collect(Collectors.joining(", "));
    }

    Div value(Figure figure) {
        var line = new Div();
        line.addClassName("lp-fig");
        switch (figure.quantity()) {
            case Quantity.None(var unit, var missing) -> line.add(styled("lp-ka", messages.label(missing)));
            case Quantity.Value(var unit, var qualifier, var value, var to) -> {
                line.add(styled("lp-q", messages.label(qualifier)));
                line.add(styled(
                        "lp-v",
                        to == null
                                ? GermanFormat.number(value)
                                : messages.text("source.range", GermanFormat.number(value), GermanFormat.number(to))));
                line.add(styled("lp-unit", messages.label(unit)));
            }
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
