package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.comparison.RoundComparison;
import de.lenkungsportal.comparison.RoundComparison.Change;
import de.lenkungsportal.comparison.RoundComparison.InUnit;
import de.lenkungsportal.comparison.RoundComparison.RoundSum;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.BarData;
import de.lenkungsportal.shell.chart.BarPanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two rounds beside each other: what changed city by city, the sums, all rounds as a chart, and who is left out and why. */
class RoundsPanel extends Section {

    private final Messages messages;
    private final RoundComparison comparison;
    private final RoundWords words;
    private final String name;

    /** @param comparison with a chosen count */
    RoundsPanel(Messages messages, FigureNames names, RoundComparison comparison, RoundComparison.Choice chosen) {
        this.messages = messages;
        this.comparison = comparison;
        this.words = new RoundWords(messages, comparison);
        this.name = names.of(chosen.example());
        addClassName("lp-rounds");
        add(new H2(name), new Paragraph(words.presence()));
        comparison.units().forEach(unit -> add(unit(unit)));
        if (comparison.units().isEmpty()) {
            var none = new Paragraph(messages.text("rounds.none"));
            none.addClassName("lp-empty");
            add(none);
        }
        if (!comparison.leftOut().isEmpty()) {
            add(leftOut());
        }
    }

    private Component unit(InUnit unit) {
        var main = new Div(table(unit).framed());
        if (unit.series().size() < 2) {
            return main;
        }
        var side = new Div(chart(unit));
        side.addClassName("lp-side");
        var both = new Div(main, side);
        both.addClassName("lp-split");
        return both;
    }

    private DataTable table(InUnit unit) {
        String caption = name + ", " + messages.label("UnitName", unit.unit().name());
        var table = new DataTable(
                caption,
                List.of(
                        messages.text("comparison.city"),
                        comparison.older().title(),
                        comparison.newer().title(),
                        messages.text("rounds.change"),
                        messages.text("rounds.percent")));
        for (Change change : unit.changes()) {
            table.row(
                    new Anchor("stadt/" + change.city().ags(), change.city().name()),
                    new Div(
                            new FigureValue(messages, change.before()),
                            new Anchor("kennzahl/" + change.before().id(), words.stand(change.before()))),
                    new Div(
                            new FigureValue(messages, change.now()),
                            new Anchor("kennzahl/" + change.now().id(), words.stand(change.now()))),
                    new Span(words.difference(change.sum())),
                    new Span(words.percent(change.sum())));
        }
        table.row(
                new Span(messages.text("rounds.sum", unit.changes().size(), comparison.of())),
                new Span(words.amount(unit.sum().before(), unit.sum().isApproximate())),
                new Span(words.amount(unit.sum().now(), unit.sum().isApproximate())),
                new Span(words.difference(unit.sum())),
                new Span(words.percent(unit.sum())));
        return table;
    }

    private BarPanel chart(InUnit unit) {
        List<BarData.Bar> bars = unit.series().stream()
                .map(each ->
                        new BarData.Bar(each.round().title(), List.of(new BarData.Part(each.value(), amount(each)))))
                .toList();
        String unitName = messages.label("UnitName", unit.unit().name());
        RoundSum first = unit.series().getFirst();
        RoundSum last = unit.series().getLast();
        return new BarPanel(
                messages,
                messages.text("rounds.chart.finding", name, amount(first), amount(last)),
                messages.text("rounds.chart.measure", unitName, unit.inSeries(), comparison.of()),
                new BarData(List.of(unitName), bars, Map.of()));
    }

    private String amount(RoundSum sum) {
        return words.amount(sum.value(), sum.isApproximate());
    }

    private Component leftOut() {
        var byReason = comparison.leftOut().stream()
                .collect(Collectors.groupingBy(
                        words::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.city().name(), Collectors.joining(", "))));
        var list = new UnorderedList();
        byReason.forEach((reason, cities) -> list.add(new ListItem(reason + ": " + cities)));
        var title = new Paragraph(
                messages.text("rounds.leftOut", comparison.leftOut().size(), comparison.of()));
        title.addClassName("lp-chart-sub");
        return new Div(title, list);
    }
}
