package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All entries that the filters of the view let through, as a table. */
final class EntrySheet {

    /** A workbook has to fit in memory; whoever wants more takes the streamed CSV of the API. */
    static final int MOST_ROWS = 20_000;

    private static final List<String> COLUMNS = List.of(
            "ags",
            "city",
            "rechtskreis",
            "unit",
            "origin",
            "frequency",
            "period",
            "first",
            "periods",
            "counting",
            "value",
            "asOf",
            "basis",
            "source");

    private EntrySheet() {}

    static Sheet of(
            EntryWords words, IntakeService service, SeriesState state, String title, Map<String, String> cities) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var caption = new ArrayList<>(List.of(title, words.text("sentence")));
        service.stream(state.filter(), entry -> {
            if (rows.size() < MOST_ROWS) {
                rows.add(row(words, entry, cities.getOrDefault(entry.key().ags(), "")));
            }
        });
        if (rows.size() == MOST_ROWS) {
            caption.add(words.text("export.cut", MOST_ROWS));
        }
        return new Sheet(
                "zugaenge",
                caption,
                COLUMNS.stream().map(column -> words.text("column." + column)).toList(),
                rows);
    }

    private static List<@Nullable Object> row(EntryWords words, IntakeEntry entry, String city) {
        return Arrays.asList(
                entry.key().ags(),
                city,
                words.label(entry.key().rechtskreis()),
                words.label(entry.key().unit()),
                words.label(entry.key().origin()),
                words.label(entry.key().frequency()),
                PeriodText.iso(entry.key().frequency(), entry.period().from()),
                entry.period().from().toString(),
                entry.period().count(),
                words.label(entry.counting()),
                entry.quantity() instanceof Quantity.Value value ? value.value() : words.number(entry.quantity()),
                entry.asOf().iso(),
                words.label(entry.basis()),
                words.origin(entry));
    }
}
