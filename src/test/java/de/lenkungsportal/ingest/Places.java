package de.lenkungsportal.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A target for the tests: places with a count and a day. Keeps in memory what it was given. */
class Places implements ImportTarget {

    static final TargetColumn<String> PLACE =
            TargetColumn.required("place", "ingest.preview.row", CellType.text(20), "Ort", "Name");
    static final TargetColumn<Integer> COUNT =
            TargetColumn.optional("count", "ingest.preview.column", CellType.whole(0, 1_000_000), "Anzahl");
    static final TargetColumn<BigDecimal> SHARE =
            TargetColumn.optional("share", "ingest.preview.reason", CellType.number(), "Anteil");
    static final TargetColumn<LocalDate> DAY =
            TargetColumn.optional("day", "ingest.columns.example", CellType.day(), "Datum");

    final List<SheetRow> written = new ArrayList<>();

    @Override
    public List<TargetColumn<?>> columns() {
        return List.of(PLACE, COUNT, SHARE, DAY);
    }

    @Override
    public TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        return TargetCheck.of(rows.stream()
                .filter(row -> row.text(PLACE).equals("Atlantis"))
                .map(row -> RowProblem.of(row, PLACE, "ingest.cell.required"))
                .toList());
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        for (SheetRow row : rows) {
            written.add(row);
            progress.at(written.size());
        }
        return new ImportOutcome("ingest.running.rows", List.of(rows.size()), "", "ingest.done.title");
    }
}
