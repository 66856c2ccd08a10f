package de.lenkungsportal.ingest.sheet;

import de.lenkungsportal.ingest.sheet.SheetTable.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Collects the rows of a file as they are read and enforces the limits. Empty rows count for the numbers, but are not kept. */
final class RowCollector {

    /** Maximum rows above the header and below the table. */
    private static final int MOST_AROUND = 60;

    private static final int MOST_SHARED = 50_000;
    private static final int LONGEST_SHARED = 80;

    private final int mostRows;
    private final int mostCells;
    private final IntConsumer progress;
    private final List<SheetTable> sheets = new ArrayList<>();
    /** Words repeat in tables; one copy of each keeps large files small. */
    private final Map<String, String> shared = new HashMap<>();

    private int all;
    private int seen;
    private List<RawRow> rows = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new LinkedHashSet<>();
    private final List<Merge> merges = new ArrayList<>();

    RowCollector(int mostRows, int mostCells, IntConsumer progress) {
        this.mostRows = mostRows;
        this.mostCells = mostCells;
        this.progress = progress;
    }

    /** @throws RefusedFileException when there are more cells than may be */
    void count(int cells) {
        seen += cells;
        if (seen > mostCells) {
            throw new RefusedFileException("ingest.file.tooManyCells", mostCells);
        }
    }

    /** @throws RefusedFileException when there are more rows, columns or characters than may be */
    void add(int number, List<String> cells, boolean isHidden, int fields) {
        progress.accept(number);
        var kept = new ArrayList<String>(Math.min(cells.size(), FileLimits.MOST_COLUMNS));
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last > FileLimits.MOST_COLUMNS) {
            throw new RefusedFileException("ingest.file.tooManyColumns", FileLimits.MOST_COLUMNS);
        }
        count(last);
        boolean isEmpty = true;
        for (String cell : cells.subList(0, last)) {
            if (cell.length() > FileLimits.LONGEST_CELL) {
                throw new RefusedFileException("ingest.file.cellTooLong", number);
            }
            String plain = CellText.plain(cell);
            isEmpty &= plain.isBlank();
            kept.add(share(plain));
        }
        if (isEmpty) {
            return;
        }
        all++;
        if (rows.size() > mostRows + MOST_AROUND || all > mostRows + FileLimits.MOST_SHEETS * MOST_AROUND) {
            throw new RefusedFileException("ingest.file.tooManyRows", mostRows);
        }
        rows.add(new RawRow(number, kept, isHidden, fields));
    }

    void hide(int column) {
        if (column < FileLimits.MOST_COLUMNS) {
            hiddenColumns.add(column);
        }
    }

    /** @throws RefusedFileException when there are more than anyone makes */
    void merge(Merge merge) {
        if (merges.size() >= FileLimits.MOST_MERGES) {
            throw new RefusedFileException("ingest.file.packed");
        }
        merges.add(merge);
    }

    /** Ends a sheet; an empty one is forgotten. */
    void end(String name, boolean isHidden) {
        if (!rows.isEmpty()) {
            sheets.add(new SheetTable(name, isHidden, rows, hiddenColumns, merges));
        }
        rows = new ArrayList<>();
        hiddenColumns.clear();
        merges.clear();
    }

    List<SheetTable> sheets() {
        return sheets;
    }

    private String share(String cell) {
        if (cell.length() > LONGEST_SHARED || (shared.size() >= MOST_SHARED && !shared.containsKey(cell))) {
            return cell;
        }
        String known = shared.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }
}
