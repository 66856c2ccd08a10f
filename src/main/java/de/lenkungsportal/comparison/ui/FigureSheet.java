package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureRevision;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.report.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figure and its history as a table to take away. */
final class FigureSheet {

    private static final List<String> COLUMNS = List.of(
            "version", "qualifier", "value", "valueTo", "unit", "missing", "asOf", "note", "replaced", "reason");

    private FigureSheet() {}

    static Sheet of(FigureWords words, FigureRecord item, List<FigureRevision> revisions) {
        Figure figure = item.figure();
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row(words, figure.version(), figure.quantity(), figure.asOf(), figure.note(), null, null));
        for (FigureRevision revision : revisions) {
            rows.add(row(
                    words,
                    revision.version(),
                    revision.quantity(),
                    revision.asOf(),
                    revision.note(),
                    revision.replacedAt(),
                    revision.reason()));
        }
        return new Sheet(
                "kennzahl-" + figure.id(),
                List.of(words.title(item), words.sentence(figure), words.basis(item)),
                COLUMNS.stream().map(column -> words.text("sheet." + column)).toList(),
                rows);
    }

    private static List<@Nullable Object> row(
            FigureWords words,
            int version,
            Quantity quantity,
            Stand asOf,
            @Nullable String note,
            @Nullable Instant replaced,
            @Nullable String reason) {
        var value = quantity instanceof Quantity.Value stated ? stated : null;
        var missing = quantity instanceof Quantity.None none ? none.reason() : null;
        return Arrays.asList(
                version,
                value == null ? null : words.label(value.qualifier()),
                value == null ? null : value.value(),
                value == null ? null : value.to(),
                words.label(quantity.unit()),
                missing == null ? null : words.label(missing),
                asOf,
                note,
                replaced,
                reason);
    }
}
