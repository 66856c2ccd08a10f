package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sources state about the number of people, each in its own unit. */
class StatedNeedSection extends Section {

    private final Messages messages;

    /** @param figures at least one */
    StatedNeedSection(Messages messages, IndicatorNames names, List<Figure> figures) {
        this.messages = messages;
        addClassName("lp-need-demand");
        var table = new DataTable(
                messages.text("need.stated"),
                Stream.of("indicator", "rechtskreis", "value", "asOf", "place")
                        .map(column -> messages.text("need.column." + column))
                        .toList());
        for (Figure figure : figures) {
            table.row(
                    new Span(names.name(figure.indicator())),
                    List.of(
                            new Span(figure.rechtskreis() == null ? "" : messages.label(figure.rechtskreis())),
                            new Span(amount(figure)),
                            new Span(GermanFormat.stand(figure.asOf())),
                            new Span(source(figure.source()))));
        }
        add(new H2(messages.text("need.stated")), table.framed());
    }

    private String source(SourcePlace source) {
        return source.isOwn()
                ? messages.text("Figure.ownStatement", source.place())
                : messages.text("need.source", source.source(), source.place());
    }

    private String amount(Figure figure) {
        return switch (figure.quantity()) {
            case Quantity.None none -> messages.label(none.reason());
            case Quantity.Value value ->
                Stream.of(
                                value.qualifier() == Qualifier.APPROXIMATE ? messages.text("need.approximate") : "",
                                GermanFormat.number(value.value()),
                                messages.label(value.unit()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        };
    }
}
