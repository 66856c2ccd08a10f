package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.IndicatorComparison;
import de.lenkungsportal.comparison.IndicatorComparison.Line;
import de.lenkungsportal.comparison.PerCapita;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The comparison of an indicator as it is shown, for export: a row a figure, then the cities without one. */
final class IndicatorSheet {

    private static final List<String> COLUMNS = List.of(
            "area",
            "areaKind",
            "institution",
            "part",
            "value",
            "valueTo",
            "unit",
            "qualifier",
            "rank",
            "perCapita",
            "inhabitantsAsOf",
            "asOf",
            "later",
            "basis",
            "source",
            "note");

    private final Messages messages;
    private final FigureNames names;

    IndicatorSheet(Messages messages, FigureNames names) {
        this.messages = messages;
        this.names = names;
    }

    Sheet of(IndicatorComparison comparison) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (IndicatorComparison.InUnit unit : comparison.units()) {
            unit.groups()
                    .forEach(group -> group.lines()
                            .forEach(line -> line.all()
                                    .map(item -> row(item, item.equals(line.latest()) ? line : null))
                                    .forEach(rows::add)));
            unit.without()
                    .forEach(city -> rows.add(Arrays.asList(
                            city.ags(),
                            city.name(),
                            messages.label("AreaKind", city.kind().name()),
                            null,
                            null,
                            null,
                            null,
                            messages.label(unit.unit()),
                            IndicatorUnit.missing(messages, comparison, city),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)));
        }
        return new Sheet(
                "kennzahl-" + comparison.entry().code().toLowerCase(Locale.ROOT).replace('_', '-'),
                List.of(
                        comparison.entry().content().name(),
                        comparison.entry().content().definition()),
                Stream.concat(
                                Stream.of("ags"),
                                COLUMNS.stream().map(column -> messages.text("compareindicator.column." + column)))
                        .toList(),
                rows);
    }

    private List<@Nullable Object> row(FigureRecord item, @Nullable Line line) {
        Figure figure = item.figure();
        var value = figure.quantity() instanceof Quantity.Value stated ? stated : null;
        PerCapita by = line == null ? null : line.perCapita();
        return Arrays.asList(
                figure.ags(),
                item.area(),
                messages.label("AreaKind", item.areaKind().name()),
                item.institution(),
                String.join(", ", names.part(figure)),
                value == null ? null : value.value(),
                value == null ? null : value.to(),
                messages.label(figure.unit()),
                figure.missing() == null
                        ? messages.label(Objects.requireNonNull(value).qualifier())
                        : messages.label(figure.missing()),
                line == null ? null : line.rank(),
                by == null ? null : by.perThousand(),
                by == null ? null : by.inhabitants().asOf().iso(),
                figure.asOf().iso(),
                LaterChoice.yesOrNo(messages, figure.asOf()),
                names.basis(figure, item.area()),
                names.place(figure.source()),
                figure.note());
    }
}
