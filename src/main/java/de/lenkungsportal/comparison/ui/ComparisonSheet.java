package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comparison as it is shown, for export: a row a city, five columns a figure, two a text row. */
class ComparisonSheet {

    private final Messages messages;
    private final Comparison comparison;
    private final ComparisonState state;
    private final CellFactory cells;
    private final CellTexts texts;

    ComparisonSheet(
            Messages messages, Comparison comparison, ComparisonState state, CellFactory cells, CellTexts texts) {
        this.messages = messages;
        this.comparison = comparison;
        this.state = state;
        this.cells = cells;
        this.texts = texts;
    }

    Sheet sheet() {
        var header = new ArrayList<String>(List.of(messages.text("report.ags"), messages.text("comparison.city")));
        for (Dimension column : state.columns()) {
            String name = texts.columns().column(column);
            if (column.profile() == null) {
                header.add(name);
                for (String part : List.of("unit", "qualifier", "asOf", "source")) {
                    header.add(name + ": " + messages.text("comparison.sheet." + part));
                }
            } else {
                header.add(name);
                header.add(name + ": " + messages.text("comparison.sheet.note"));
            }
        }
        return new Sheet(
                "staedtevergleich-" + comparison.query().round(),
                caption(),
                header,
                comparison.rows().stream().map(this::row).toList());
    }

    private List<String> caption() {
        return List.of(
                messages.text("comparison.title"),
                messages.text(
                        "comparison.sheet.caption",
                        comparison.query().round(),
                        comparison.rows().size(),
                        comparison.groupSize()),
                messages.text("comparison.sheet.legend"));
    }

    private List<@Nullable Object> row(CityRow row) {
        var line = new ArrayList<@Nullable Object>();
        line.add(row.city().ags());
        line.add(row.city().name());
        for (Dimension column : state.columns()) {
            Reading reading = cells.reading(row, column);
            if (reading == null) {
                profile(line, row.profile().get(column.profile()));
            } else {
                figure(line, reading);
            }
        }
        return line;
    }

    private void profile(List<@Nullable Object> line, @Nullable ProfileCell cell) {
        if (cell == null || cell.missing() != null) {
            line.add(messages.text("Missing.NOT_STATED"));
            line.add(null);
            return;
        }
        line.add(cell.categories().stream()
                .map(category -> texts.columns().category(cell.dimension(), category))
                .collect(Collectors.joining("; ")));
        line.add(cell.note());
    }

    private void figure(List<@Nullable Object> line, Reading reading) {
        switch (reading) {
            case Reading.Stated stated -> stated(line, stated.main());
            case Reading.Computed computed -> {
                line.add(computed.value());
                line.add(messages.text("comparison.perStaff", messages.label(computed.unit())));
                line.add(computed.isApproximate() ? messages.text("Qualifier.APPROXIMATE") : null);
                line.add(null);
                line.add(messages.text("Basis.COMPUTED") + ": " + computed.formula());
                return;
            }
            case Reading.Unclear unclear -> {
                line.add(unclear.figures().stream()
                        .map(texts::line)
                        .collect(Collectors.joining(" " + messages.text("comparison.or") + " ")));
                line.add(null);
                line.add(messages.text("Flag.AMBIGUOUS"));
                line.add(unclear.figures().getFirst().asOf());
            }
            case Reading.NotComparable other -> {
                line.add(null);
                line.add(null);
                line.add(messages.label(other.reason()));
                line.add(null);
            }
        }
        line.add(String.join("; ", FigureDetails.sources(texts.names(), reading)));
    }

    private void stated(List<@Nullable Object> line, Figure figure) {
        line.add(figure.value());
        line.add(messages.label(figure.unit()));
        line.add(texts.of(new Reading.Stated(figure, List.of(), Reading.Scope.WHOLE))
                .missing());
        if (figure.value() != null) {
            line.set(line.size() - 1, texts.value(figure).q());
        }
        line.add(figure.asOf());
    }
}
