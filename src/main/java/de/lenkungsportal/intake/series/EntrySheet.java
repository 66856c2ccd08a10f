package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All entries that the filters of the view let through, as a table that can be read in again. */
final class EntrySheet {

    /** A workbook has to fit in memory; whoever wants more takes the streamed CSV of the API. */
    static final int MOST_ROWS = 20_000;

    private EntrySheet() {}

    static Sheet of(
            EntryWords words, IntakeService service, SeriesState state, String title, Map<String, String> cities) {
        var entries = new ArrayList<IntakeEntry>();
        var caption = new ArrayList<>(List.of(title, words.text("sentence")));
        service.stream(state.filter(), entry -> {
            if (entries.size() < MOST_ROWS) {
                entries.add(entry);
            }
        });
        if (entries.size() == MOST_ROWS) {
            caption.add(words.text("export.cut", MOST_ROWS));
        }
        return new Sheet("zugaenge", caption, List.of(table(words, title, entries, cities)));
    }

    static Sheet.Table table(EntryWords words, String title, List<IntakeEntry> entries, Map<String, String> cities) {
        return new SheetColumns<IntakeEntry>(words.messages(), "intakeview.column.")
                .add("ags", entry -> entry.key().ags())
                .add("city", entry -> cities.getOrDefault(entry.key().ags(), ""))
                .add("rechtskreis", entry -> words.label(entry.key().rechtskreis()))
                .add("unit", entry -> words.label(entry.key().unit()))
                .add("origin", entry -> words.label(entry.key().origin()))
                .add("frequency", entry -> words.label(entry.key().frequency()))
                .add(
                        "period",
                        entry -> PeriodText.iso(
                                entry.key().frequency(), entry.period().from()))
                .add("first", entry -> entry.period().from())
                .add("periods", entry -> entry.period().count())
                .add("counting", entry -> words.label(entry.counting()))
                .code("qualifier", EntrySheet::qualifier)
                .add("value", entry -> value(words, entry))
                .code("missing", EntrySheet::missing)
                .add("asOf", IntakeEntry::asOf)
                .add("basis", entry -> words.label(entry.basis()))
                .add("source", words::origin)
                .add("note", IntakeEntry::note)
                .table(title, entries);
    }

    private static @Nullable Qualifier qualifier(IntakeEntry entry) {
        return entry.quantity() instanceof Quantity.Value value ? value.qualifier() : null;
    }

    /** The number, or the word that the import reads as a missing one. */
    private static Object value(EntryWords words, IntakeEntry entry) {
        return entry.quantity() instanceof Quantity.Value value ? value.value() : words.number(entry.quantity());
    }

    private static @Nullable Missing missing(IntakeEntry entry) {
        return entry.quantity() instanceof Quantity.None none ? none.reason() : null;
    }
}
