package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.measure.Demand;
import de.lenkungsportal.measure.GapService;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.DataTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How many people need something here: as the municipality typed it in, and what the sources state, each in its own unit. */
class DemandSection extends Section {

    private final Messages messages;

    /** @param changed called after a demand was kept */
    DemandSection(Messages messages, GapService service, String ags, Quarter quarter, boolean isOwn, Command changed) {
        this.messages = messages;
        addClassName("lp-need-demand");
        add(new H2(messages.text("need.demand")));
        List<Demand> typed = service.demand(Set.of(ags));
        add(typed.isEmpty() ? new Paragraph(messages.text("need.demand.empty")) : typedIn(typed));
        if (isOwn) {
            add(new DemandForm(messages, service, ags, quarter, changed));
        }
        List<Figure> stated = service.statedNeed(ags);
        if (!stated.isEmpty()) {
            add(new H2(messages.text("need.stated")), stated(stated));
        }
    }

    private DataTable typedIn(List<Demand> demand) {
        DataTable table = table("need.demand", "quarter", "for", "persons", "asOf", "basis", "note");
        for (Demand each : demand) {
            row(
                    table,
                    messages.text(
                            "need.quarter",
                            each.quarter().number(),
                            String.valueOf(each.quarter().year())),
                    what(each),
                    each.persons() == null
                            ? messages.text("Missing.SUPPRESSED")
                            : GermanFormat.number(BigDecimal.valueOf(each.persons())),
                    GermanFormat.stand(each.asOf()),
                    new BasisChip(messages, each.basis()),
                    each.note() == null ? "" : each.note());
        }
        return table;
    }

    private String what(Demand demand) {
        String what = demand.step() != null
                ? messages.label(demand.step())
                : demand.levelFrom() != null
                        ? messages.text("need.from", messages.label(demand.levelFrom()))
                        : messages.text("need.allSteps");
        return demand.group() == null ? what : what + ", " + messages.label(demand.group());
    }

    private DataTable stated(List<Figure> figures) {
        DataTable table = table("need.stated", "indicator", "rechtskreis", "value", "asOf", "place");
        for (Figure figure : figures) {
            row(
                    table,
                    messages.label(figure.indicator()),
                    figure.rechtskreis() == null ? "" : messages.label(figure.rechtskreis()),
                    amount(figure),
                    GermanFormat.stand(figure.asOf()),
                    figure.source().source() + ", " + figure.source().place());
        }
        return table;
    }

    private String amount(Figure figure) {
        return switch (figure.quantity()) {
            case Quantity.None none -> messages.label(none.reason());
            case Quantity.Value value ->
                Stream.of(
                                value.qualifier() == de.lenkungsportal.figure.Qualifier.APPROXIMATE
                                        ? messages.text("need.approximate")
                                        : "",
                                GermanFormat.number(value.value()),
                                messages.label(value.unit()))
                        .filter(part -> !part.isEmpty())
                        .collect(java.util.stream.Collectors.joining(" "));
        };
    }

    private DataTable table(String name, String... columns) {
        return new DataTable(
                messages.text(name),
                Stream.of(columns)
                        .map(column -> messages.text("need.column." + column))
                        .toList());
    }

    private static void row(DataTable table, String first, Object... others) {
        table.row(
                new Text(first),
                Stream.of(others)
                        .map(other -> other instanceof Component part ? part : new Text(other.toString()))
                        .toList());
    }
}
