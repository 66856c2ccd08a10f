package de.lenkungsportal.ingest.sheet;

import java.util.List;
import java.util.Set;

/**
 * One sheet of a file. A CSV has one.
 *
 * @param rows without empty ones
 * @param hiddenColumns numbers from 0 of columns that a spreadsheet program does not show
 */
public record SheetTable(
        String name, boolean isHidden, List<RawRow> rows, Set<Integer> hiddenColumns, List<Merge> merges) {

    /** Cells that are shown as one; numbers of rows as in {@link RawRow}, columns from 0, last ones included. */
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    public SheetTable {
        rows = List.copyOf(rows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        merges = List.copyOf(merges);
    }

    /** Whether a spreadsheet program does not show some of its rows or columns. */
    public boolean hidesSome() {
        return !hiddenColumns.isEmpty() || rows.stream().anyMatch(RawRow::isHidden);
    }
}
