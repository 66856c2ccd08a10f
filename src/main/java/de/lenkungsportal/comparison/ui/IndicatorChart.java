package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.IndicatorComparison;
import de.lenkungsportal.comparison.IndicatorComparison.Group;
import de.lenkungsportal.comparison.IndicatorComparison.InUnit;
import de.lenkungsportal.comparison.IndicatorComparison.Line;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.BarData;
import de.lenkungsportal.shell.chart.BarPanel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The chart of an indicator in one unit. */
class IndicatorChart {

    private final Messages messages;
    private final QuantityWords quantities;
    private final IndicatorComparison comparison;
    private final InUnit unit;

    /** @param unit one of the comparison */
    IndicatorChart(Messages messages, IndicatorComparison comparison, InUnit unit) {
        this.messages = messages;
        this.quantities = new QuantityWords(messages);
        this.comparison = comparison;
        this.unit = unit;
    }

    /** The figures that count the same, largest group; the others are told with the reason why they are left out. */
    BarPanel panel(String title, String part, String unitName) {
        Group drawn = unit.groups().getFirst();
        var bars = new ArrayList<BarData.Bar>();
        var excluded = new LinkedHashMap<String, List<String>>();
        for (Line line : drawn.lines()) {
            Figure figure = line.latest().figure();
            if (LaterChoice.isLater(figure.asOf())) {
                excluded.computeIfAbsent(messages.text("kit.later.excluded"), reason -> new ArrayList<>())
                        .add(line.latest().about());
                continue;
            }
            switch (figure.quantity()) {
                case Quantity.Value value ->
                    bars.add(new BarData.Bar(
                            line.latest().about(),
                            List.of(new BarData.Part(
                                    value.value(),
                                    (messages.label(value.qualifier()) + " " + quantities.number(value)).strip()))));
                case Quantity.None none ->
                    excluded.computeIfAbsent(messages.label(none.reason()), reason -> new ArrayList<>())
                            .add(line.latest().about());
            }
        }
        String otherPart = messages.text("compareindicator.otherPart");
        unit.groups().stream()
                .skip(1)
                .flatMap(group -> group.lines().stream())
                .forEach(line -> excluded.computeIfAbsent(otherPart, reason -> new ArrayList<>())
                        .add(line.latest().about()));
        for (Municipality city : unit.without()) {
            excluded.computeIfAbsent(IndicatorUnit.missing(messages, comparison, city), reason -> new ArrayList<>())
                    .add(city.name());
        }
        // Who has a bar is not missing, whatever else it counts.
        List<String> drawnNames = bars.stream().map(BarData.Bar::label).toList();
        excluded.replaceAll((reason, left) -> left.stream()
                .distinct()
                .filter(each -> !drawnNames.contains(each))
                .toList());
        excluded.values().removeIf(List::isEmpty);
        return new BarPanel(
                messages,
                finding(bars),
                messages.text("compareindicator.chart.measure", title, part, unitName, bars.size()),
                new BarData(List.of(unitName), bars, excluded));
    }

    private String finding(List<BarData.Bar> bars) {
        if (bars.isEmpty()) {
            return messages.text("compareindicator.chart.none");
        }
        BarData.Bar first = bars.getFirst();
        String value = first.parts().getFirst().text();
        return bars.size() == 1
                ? messages.text("compareindicator.chart.one", first.label(), value)
                : messages.text("compareindicator.chart.first", first.label(), value);
    }
}
