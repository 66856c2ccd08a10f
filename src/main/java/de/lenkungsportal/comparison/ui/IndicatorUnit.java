package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.IndicatorComparison;
import de.lenkungsportal.comparison.IndicatorComparison.Group;
import de.lenkungsportal.comparison.IndicatorComparison.InUnit;
import de.lenkungsportal.comparison.IndicatorComparison.Line;
import de.lenkungsportal.comparison.PerCapita;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of an indicator in one unit: a table of all, a chart and a map of those that count the same. */
class IndicatorUnit extends Section {

    private final Messages messages;
    private final FigureNames names;
    private final QuantityWords quantities;
    private final IndicatorComparison comparison;
    private final InUnit unit;

    /**
     * @param title name of the indicator, for the chart and the map
     * @param unit one of the comparison
     */
    IndicatorUnit(
            Messages messages,
            FigureNames names,
            String title,
            IndicatorComparison comparison,
            InUnit unit,
            boolean isMap) {
        this.messages = messages;
        this.comparison = comparison;
        this.names = names;
        this.quantities = new QuantityWords(messages);
        this.unit = unit;
        addClassName("lp-indicator-unit");
        add(new H2(unitName()));
        if (isMap) {
            add(map(title));
        } else {
            Component table = table(title);
            var main = new Div(table, Abbreviations.of(messages, table));
            var side = new Div(new IndicatorChart(messages, comparison, unit)
                    .panel(title, part(unit.groups().getFirst()), unitName()));
            side.addClassName("lp-side");
            var both = new Div(main, side);
            both.addClassName("lp-split");
            add(both);
        }
    }

    private String unitName() {
        return messages.label("UnitName", unit.unit().name());
    }

    private Component table(String title) {
        var table = new DataTable(
                title + ", " + unitName(),
                Stream.of("area", "value", "perCapita", "rank", "asOf", "source", "others")
                        .filter(column -> unit.hasPerCapita() || !column.equals("perCapita"))
                        .map(column -> messages.text("compareindicator.column." + column))
                        .toList());
        for (Group group : unit.groups()) {
            table.group(part(group));
            group.lines().forEach(line -> line(table, line));
        }
        if (!unit.without().isEmpty()) {
            table.group(messages.text("compareindicator.without", unit.without().size()));
            for (Municipality city : unit.without()) {
                var missing = new Span(missing(messages, comparison, city));
                missing.addClassName("lp-ka");
                row(
                        table,
                        new Anchor("stadt/" + city.ags(), city.name()),
                        missing,
                        new Text(""),
                        new Text(""),
                        new Text(""),
                        new Text(""),
                        new Text(""));
            }
        }
        return table.framed();
    }

    /** Why a city has no figure in a unit. */
    static String missing(Messages messages, IndicatorComparison comparison, Municipality city) {
        return comparison.isCounted(city)
                ? messages.label(Reading.Reason.OTHER_UNIT)
                : messages.label(Missing.NOT_STATED);
    }

    private String part(Group group) {
        List<String> part = names.part(group.lines().getFirst().latest().figure());
        return part.isEmpty() ? messages.text("compareindicator.whole") : String.join(", ", part);
    }

    private void line(DataTable table, Line line) {
        Figure figure = line.latest().figure();
        var others = new Div();
        for (FigureRecord other : line.others()) {
            others.add(new Div(
                    new FigureValue(messages, other.figure()),
                    LaterChoice.chip(messages, other.figure().asOf())
                            .orElseGet(() -> new Span(
                                    " (" + GermanFormat.stand(other.figure().asOf()) + ")"))));
        }
        row(
                table,
                about(line.latest()),
                new FigureValue(messages, figure),
                perCapita(line),
                new Text(line.rank() == null ? "" : messages.text("compareindicator.rank", line.rank())),
                LaterChoice.stand(messages, figure.asOf()),
                new SourceLink(names, figure.source()),
                line.others().isEmpty() ? new Text("") : others);
    }

    /** @param cells the second of which goes where nobody knows the inhabitants */
    private void row(DataTable table, Component first, Component... cells) {
        table.row(
                first,
                IntStream.range(0, cells.length)
                        .filter(at -> unit.hasPerCapita() || at != 1)
                        .mapToObj(at -> cells[at])
                        .toList());
    }

    private Component perCapita(Line line) {
        PerCapita by = line.perCapita();
        if (by == null) {
            return new Text("");
        }
        var known = new Span(messages.text(
                "compareindicator.inhabitants",
                GermanFormat.stand(by.inhabitants().asOf())));
        known.addClassName("lp-label");
        return new Div(new Span(GermanFormat.number(by.perThousand())), new Text(" "), known);
    }

    private static Component about(FigureRecord item) {
        var link = new Anchor(CityView.address(item.figure().ags()), item.area());
        if (item.institution() == null) {
            return link;
        }
        var institution = new Span(item.institution());
        institution.addClassName("lp-label");
        return new Div(link, institution);
    }

    private Component map(String title) {
        Group drawn = unit.groups().getFirst();
        var places = new LinkedHashMap<String, CityMap.Place>();
        for (Line line : drawn.lines()) {
            if (line.latest().areaKind().isMunicipality()
                    && !LaterChoice.isLater(line.latest().figure().asOf())) {
                places.putIfAbsent(line.latest().figure().ags(), place(line.latest()));
            }
        }
        long shown =
                places.values().stream().filter(place -> place.value() != null).count();
        for (Municipality city : unit.without()) {
            places.putIfAbsent(
                    city.ags(),
                    new CityMap.Place(
                            city.ags(),
                            city.name(),
                            city.shortName(),
                            null,
                            "",
                            missing(messages, comparison, city),
                            CityMap.State.MISSING,
                            "stadt/" + city.ags()));
        }
        if (shown == 0) {
            var none = new Paragraph(messages.text("compareindicator.map.none"));
            none.addClassName("lp-empty");
            return none;
        }
        var measure = new Paragraph(messages.text("compareindicator.map.measure", part(drawn), shown, places.size()));
        measure.addClassName("lp-chart-sub");
        var section = new Section(
                new H3(title),
                measure,
                new Div(new CityMap(title, messages.label(unit.unit()), false, List.copyOf(places.values()))));
        section.addClassName("lp-map");
        return section;
    }

    private CityMap.Place place(FigureRecord item) {
        Figure figure = item.figure();
        CityMap.State state = switch (figure.quantity()) {
            case Quantity.Value value when value.value().signum() == 0 -> CityMap.State.ZERO;
            case Quantity.Value value -> CityMap.State.VALUE;
            case Quantity.None none when none.reason() == Missing.SUPPRESSED -> CityMap.State.SUPPRESSED;
            case Quantity.None none -> CityMap.State.MISSING;
        };
        return new CityMap.Place(
                figure.ags(),
                item.about(),
                item.shortName(),
                figure.value(),
                figure.quantity() instanceof Quantity.Value value ? quantities.number(value) : "",
                figure.missing() == null ? "" : messages.label(figure.missing()),
                state,
                "stadt/" + figure.ags());
    }
}
