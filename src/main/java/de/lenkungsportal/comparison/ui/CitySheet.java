package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.CityProfile;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of one or two cities, for export: a row a figure; behind them the tables of other features. */
class CitySheet {

    private final Messages messages;
    private final String round;
    private final CellTexts texts;

    CitySheet(Messages messages, String round, CellTexts texts) {
        this.messages = messages;
        this.round = round;
        this.texts = texts;
    }

    Sheet of(List<CityProfile> profiles, List<Sheet.Table> others) {
        String names = profiles.stream().map(p -> p.row().city().ags()).collect(Collectors.joining("-"));
        List<String> header = Stream.of(
                        "city",
                        "institution",
                        "figure",
                        "value",
                        "unit",
                        "qualifier",
                        "asOf",
                        "later",
                        "basis",
                        "source",
                        "note")
                .map(column -> messages.text("city.column." + column))
                .collect(Collectors.toCollection(ArrayList::new));
        header.addFirst(messages.text("report.ags"));
        String caption = messages.text("city.sheet.caption", round);
        var figures = new Sheet.Table(
                caption,
                header,
                profiles.stream()
                        .flatMap(profile -> profile.figures().stream().map(this::row))
                        .toList());
        return new Sheet(
                "stadt-" + names + "-" + round,
                List.of(caption, messages.text("comparison.sheet.legend")),
                Stream.concat(Stream.of(figures), others.stream()).toList());
    }

    private List<@Nullable Object> row(FigureRecord item) {
        Figure figure = item.figure();
        String qualifier = figure.missing() == null ? texts.value(figure).q() : messages.label(figure.missing());
        return Arrays.asList(
                figure.ags(),
                item.area(),
                item.institution(),
                texts.names().of(figure),
                figure.value(),
                messages.label(figure.unit()),
                qualifier,
                figure.asOf(),
                LaterChoice.yesOrNo(messages, figure.asOf()),
                texts.names().basis(figure, item.area()),
                texts.names().place(figure.source()),
                figure.note());
    }
}
