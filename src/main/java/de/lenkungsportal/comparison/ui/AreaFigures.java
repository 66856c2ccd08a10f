package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.platform.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every figure of an area and of its institutions with its source, indicator by indicator. */
class AreaFigures extends Section {

    private final Messages messages;
    private final FigureNames names;

    AreaFigures(Messages messages, FigureNames names, List<FigureRecord> figures) {
        this.messages = messages;
        this.names = names;
        addClassName("lp-all-figures");
        String title = messages.text(
                "city.figures",
                figures.stream()
                        .filter(item -> !LaterChoice.isLater(item.figure().asOf()))
                        .count());
        var table = new DataTable(
                title,
                Stream.of("figure", "institution", "value", "asOf", "source")
                        .map(column -> messages.text("city.column." + column))
                        .toList());
        String group = "";
        for (FigureRecord item : sorted(figures)) {
            String indicator = names.indicators().name(item.figure().indicator());
            if (!indicator.equals(group)) {
                table.group(indicator);
                group = indicator;
            }
            line(table, item);
        }
        add(new H2(title), table, Abbreviations.of(messages, table));
    }

    /** By indicator, the area before its institutions, then stage by stage, the latest Stand first. */
    private List<FigureRecord> sorted(List<FigureRecord> figures) {
        return figures.stream()
                .sorted(Comparator.comparing((FigureRecord item) ->
                                names.indicators().name(item.figure().indicator()))
                        .thenComparing(item -> item.institution() == null ? "" : item.institution())
                        .thenComparing(item -> item.figure().stage())
                        .thenComparing(item -> item.figure().asOf(), Comparator.reverseOrder())
                        .thenComparing(item -> item.figure().id()))
                .toList();
    }

    private void line(DataTable table, FigureRecord item) {
        Figure figure = item.figure();
        table.row(
                new Span(part(figure)),
                new Span(item.institution() == null ? "" : item.institution()),
                new FigureValue(messages, figure),
                LaterChoice.stand(messages, figure.asOf()),
                new SourceLink(names, figure.source()));
    }

    private String part(Figure figure) {
        List<String> part = names.part(figure);
        return part.isEmpty() ? messages.text("city.figures.whole") : String.join(", ", part);
    }
}
