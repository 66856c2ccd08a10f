package de.lenkungsportal.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects rows as they are read and enforces the limits. Empty rows count for the numbers, but are not kept. */
final class RowCollector {

    /** Maximum lines above the header. */
    private static final int MOST_ABOVE = 20;

    private static final int MOST_SHARED = 50_000;
    private static final int LONGEST_SHARED = 80;

    private final int mostRows;
    private final ImportProgress progress;
    private final List<RawRow> rows = new ArrayList<>();
    /** Words repeat in tables; one copy of each keeps large files small. */
    private final Map<String, String> shared = new HashMap<>();

    RowCollector(int mostRows, ImportProgress progress) {
        this.mostRows = mostRows;
        this.progress = progress;
    }

    /** @throws RefusedFileException when there are more rows, columns or characters than may be */
    void add(int number, List<String> cells) {
        progress.at(number);
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last == 0) {
            return;
        }
        if (last > ImportLimits.MOST_COLUMNS) {
            throw new RefusedFileException("ingest.file.tooManyColumns", ImportLimits.MOST_COLUMNS);
        }
        if (rows.size() > mostRows + MOST_ABOVE) {
            throw new RefusedFileException("ingest.file.tooManyRows", mostRows);
        }
        var kept = new ArrayList<String>(last);
        for (String cell : cells.subList(0, last)) {
            if (cell.length() > ImportLimits.LONGEST_CELL) {
                throw new RefusedFileException("ingest.file.cellTooLong", number);
            }
            kept.add(share(cell));
        }
        rows.add(new RawRow(number, kept));
    }

    private String share(String cell) {
        if (cell.length() > LONGEST_SHARED || (shared.size() >= MOST_SHARED && !shared.containsKey(cell))) {
            return cell;
        }
        String known = shared.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }

    List<RawRow> rows() {
        return rows;
    }
}
