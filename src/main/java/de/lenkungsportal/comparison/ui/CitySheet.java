package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.CityProfile;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of one or two cities, for export: a row a figure. */
class CitySheet {

    private final Messages messages;
    private final String round;
    private final CellTexts texts;

    CitySheet(Messages messages, String round, CellTexts texts) {
        this.messages = messages;
        this.round = round;
        this.texts = texts;
    }

    Sheet of(List<CityProfile> profiles) {
        String names = profiles.stream().map(p -> p.row().city().ags()).collect(Collectors.joining("-"));
        List<String> header = Stream.of(
                        "city", "figure", "value", "unit", "qualifier", "asOf", "basis", "source", "note")
                .map(column -> messages.text("city.column." + column))
                .collect(Collectors.toCollection(ArrayList::new));
        header.addFirst("ags");
        return new Sheet(
                "stadt-" + names + "-" + round,
                List.of(messages.text("city.sheet.caption", round), messages.text("comparison.sheet.legend")),
                header,
                profiles.stream()
                        .flatMap(profile -> profile.row().figures().stream().map(figure -> row(profile, figure)))
                        .toList());
    }

    private List<@Nullable Object> row(CityProfile profile, Figure figure) {
        String qualifier = figure.missing() == null ? texts.value(figure).q() : messages.label(figure.missing());
        return Arrays.asList(
                figure.ags(),
                profile.row().city().name(),
                FigureNames.of(messages, figure),
                figure.value(),
                messages.label(figure.unit()),
                qualifier,
                figure.asOf().iso(),
                messages.label(figure.basis()),
                figure.source().source() + ", " + figure.source().place(),
                figure.note());
    }
}
