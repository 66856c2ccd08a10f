package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.ingest.sheet.SheetTable;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet taken apart: the head, the rows below it, and what stands around them. Merged cells are filled, wide tables are rows of
 * one value each.
 *
 * @param headerRow number of the last row of the head in the file
 * @param hiddenRows numbers of rows that a spreadsheet program does not show
 * @param hiddenColumns headers of such columns
 * @param mergedNumbers rows in which a number stands for several rows
 * @param facts what the lines around the table say for all of it, by key of the target's column
 */
record TableLayout(
        int headerRow,
        List<Header> headers,
        List<RawRow> rows,
        List<TableEdges.Apart> apart,
        List<Integer> hiddenRows,
        List<String> hiddenColumns,
        Set<Integer> mergedNumbers,
        Map<String, String> facts,
        boolean isWide) {

    /** @throws RefusedFileException when there is no row below the head, or a column describes a person */
    static TableLayout of(ImportTarget target, SheetTable sheet, Hidden hidden, Messages messages) {
        var names = Header.Names.of(target.columns(), messages);
        var hiddenRows = new ArrayList<Integer>();
        var shown = new ArrayList<RawRow>();
        Set<Integer> hiddenPlaces = hidden == Hidden.READ ? Set.of() : sheet.hiddenColumns();
        for (RawRow row : sheet.rows()) {
            if (row.isHidden() && hidden == Hidden.LEAVE_OUT) {
                hiddenRows.add(row.number());
            } else {
                shown.add(hiddenPlaces.isEmpty() ? row : row.with(without(row.cells(), hiddenPlaces)));
            }
        }
        var mergedNumbers = new HashSet<Integer>();
        List<RawRow> all = Merges.fill(shown, sheet.merges(), mergedNumbers);
        if (all.isEmpty()) {
            throw new RefusedFileException("ingest.file.empty");
        }
        int head = Header.row(all, names);
        var wide = WideTable.of(target, all, head, names);
        int last = wide == null ? head : wide.lastHead();
        PersonalColumns.check(all, last, names);
        List<RawRow> rows = new ArrayList<>(all.subList(last + 1, all.size()));
        List<Header> headers = Header.of(all.get(head), names);
        List<TableEdges.Apart> apart = TableEdges.takeOut(rows, width(headers, wide));
        var around = new ArrayList<>(all.subList(0, wide == null ? head : wide.firstHead()));
        apart.stream()
                .filter(each -> each.kind() == TableEdges.Apart.Kind.NOTE)
                .forEach(each -> around.add(each.row()));
        return new TableLayout(
                all.get(last).number(),
                wide == null ? headers : wide.headers(messages),
                wide == null ? rows : wide.rows(rows, target.mostRows()),
                apart,
                hiddenRows,
                hiddenHeaders(sheet, hiddenPlaces, all.get(head).number()),
                mergedNumbers,
                TitleFacts.of(around, target.facts(), messages),
                wide != null);
    }

    /** Numbers of the rows that are left out for this reason, in the order of the file. */
    List<Integer> apart(TableEdges.Apart.Kind kind) {
        return apart.stream()
                .filter(each -> each.kind() == kind)
                .map(each -> each.row().number())
                .sorted()
                .toList();
    }

    /** The first text in a column; empty where there is none. */
    String example(int place) {
        return rows.stream()
                .map(row -> row.cell(place).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What becomes of rows and columns that a spreadsheet program does not show. */
    enum Hidden {
        LEAVE_OUT,
        READ
    }

    private static int width(List<Header> headers, @Nullable WideTable wide) {
        return wide == null ? headers.size() : Math.max(2, headers.size());
    }

    private static List<String> without(List<String> cells, Set<Integer> places) {
        var left = new ArrayList<>(cells);
        places.stream().filter(place -> place < left.size()).forEach(place -> left.set(place, ""));
        return left;
    }

    private static List<String> hiddenHeaders(SheetTable sheet, Set<Integer> places, int head) {
        return sheet.rows().stream()
                .filter(row -> row.number() == head)
                .flatMap(row ->
                        places.stream().sorted().map(place -> row.cell(place).strip()))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
