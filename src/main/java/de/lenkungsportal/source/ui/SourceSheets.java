package de.lenkungsportal.source.ui;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.source.Source;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources and their figures as rows of a file: codes, ISO dates, empty where there is nothing. */
final class SourceSheets {

    static final List<String> FIGURE_COLUMNS = List.of(
            "id",
            "ags",
            "municipality",
            "indicator",
            "rechtskreis",
            "carrier",
            "function",
            "stage",
            "unit",
            "qualifier",
            "value",
            "value_to",
            "missing",
            "as_of",
            "source_place",
            "basis",
            "flag",
            "note");

    private SourceSheets() {}

    static List<@Nullable Object> row(Source source) {
        return Arrays.asList(
                source.number(),
                source.title(),
                source.publisher(),
                source.event(),
                source.eventOn(),
                source.published(),
                source.figures(),
                source.cells(),
                source.contradictions(),
                source.defects());
    }

    static List<@Nullable Object> row(FigureRecord record) {
        Figure figure = record.figure();
        Quantity.@Nullable Value value = figure.quantity() instanceof Quantity.Value stated ? stated : null;
        return Arrays.asList(
                figure.id(),
                figure.ags(),
                record.municipality(),
                figure.indicator(),
                figure.rechtskreis(),
                figure.carrier(),
                figure.function(),
                figure.stage(),
                figure.unit(),
                value == null ? null : value.qualifier(),
                value == null ? null : value.value(),
                value == null ? null : value.to(),
                figure.missing(),
                figure.asOf(),
                figure.source().place(),
                figure.basis(),
                figure.flag(),
                figure.note());
    }
}
