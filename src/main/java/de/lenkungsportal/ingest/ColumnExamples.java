package de.lenkungsportal.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Texts of a file that show how a column is read; rows that can be read come before those that cannot. */
final class ColumnExamples {

    private static final int LOOKED_AT = 1_000;

    private final List<SheetRow> rows;
    private final Comparator<SheetRow> byFaults;

    ColumnExamples(ImportDraft draft) {
        rows = draft.sheetRows().stream().limit(LOOKED_AT).toList();
        byFaults = Comparator.comparing(
                row -> !row.unread(draft.target().columns()).isEmpty());
    }

    /** A text of the column and what it is read as. */
    record Example(String raw, String shown) {

        boolean isReadOtherwise() {
            return !raw.equals(shown);
        }
    }

    /** A text that is read as something else than it says; the first text where there is none. */
    Optional<Example> of(TargetColumn<?> column) {
        return among(column, row -> true);
    }

    /** A text that another reading would read otherwise, so that it shows what a reading is. */
    Optional<Example> telling(TargetColumn<?> column) {
        return among(column, row -> column.type().tellsReadings(row.text(column)));
    }

    private Optional<Example> among(TargetColumn<?> column, Predicate<SheetRow> which) {
        Comparator<SheetRow> bySameness =
                Comparator.comparing(row -> row.shown(column).equals(row.text(column)));
        return rows.stream()
                .filter(row -> !row.shown(column).isEmpty())
                .filter(which)
                .min(byFaults.thenComparing(bySameness))
                .map(row -> new Example(row.text(column), row.shown(column)));
    }
}
