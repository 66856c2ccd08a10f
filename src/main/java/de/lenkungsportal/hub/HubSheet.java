package de.lenkungsportal.hub;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.shell.hub.HubPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The key figures and the findings of the page of a city, for export. */
record HubSheet(Messages messages) {

    Sheet of(List<Municipality> cities, Map<String, HubContent> contents) {
        List<String> header = Stream.of("city", "what", "value", "unit", "stand")
                .map(column -> messages.text("hub.column." + column))
                .toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Municipality city : cities) {
            HubContent content = contents.getOrDefault(city.ags(), new HubContent(List.of()));
            content.figures()
                    .forEach(figure -> rows.add(row(
                            city,
                            figure.label(),
                            marked(figure.value(), figure.isSimulated()),
                            figure.unit(),
                            figure.stand())));
            Stream.of(HubPart.Row.values())
                    .flatMap(row -> content.panels(row).stream())
                    .forEach(panel -> rows.add(
                            row(city, marked(panel.title(), panel.isSimulated()), panel.sentence(), "", panel.note())));
        }
        return new Sheet(
                "stadt",
                List.of(cities.stream().map(Municipality::name).collect(Collectors.joining(", "))),
                header,
                rows);
    }

    private String marked(String text, boolean isSimulated) {
        return isSimulated ? messages.text("hub.simulated", text) : text;
    }

    private static List<@Nullable Object> row(Municipality city, String what, String value, String unit, String stand) {
        return List.of(city.name(), what, value, unit, stand);
    }
}
