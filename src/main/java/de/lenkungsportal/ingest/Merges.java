package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import de.lenkungsportal.ingest.sheet.SheetTable.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each of the cells that were merged into one what the one says. A number is not repeated: it counts once. */
final class Merges {

    private static final int MOST_COLUMNS = 200;

    private Merges() {}

    /** @param numbers gets the rows over which a number is merged */
    static List<RawRow> fill(List<RawRow> rows, List<Merge> merges, Set<Integer> numbers) {
        if (merges.isEmpty()) {
            return rows;
        }
        Map<Integer, Integer> places = new HashMap<>();
        var filled = new ArrayList<List<String>>();
        for (int at = 0; at < rows.size(); at++) {
            places.put(rows.get(at).number(), at);
            filled.add(null);
        }
        for (Merge merge : merges) {
            Integer first = places.get(merge.firstRow());
            if (first == null) {
                continue;
            }
            String text = rows.get(first).cell(merge.firstColumn());
            boolean isDown = merge.lastRow() > merge.firstRow();
            boolean isNumber = isNumber(text);
            if (text.isBlank()) {
                continue;
            }
            int last = Math.min(merge.lastRow(), rows.getLast().number());
            for (int row = merge.firstRow(); row <= last; row++) {
                Integer at = places.get(row);
                if (at != null) {
                    if (isDown && isNumber) {
                        numbers.add(row);
                    } else {
                        filled.set(
                                at, with(filled.get(at) == null ? rows.get(at).cells() : filled.get(at), merge, text));
                    }
                }
            }
        }
        var result = new ArrayList<RawRow>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            List<String> cells = filled.get(at);
            result.add(cells == null ? rows.get(at) : rows.get(at).with(cells));
        }
        return result;
    }

    private static List<String> with(List<String> cells, Merge merge, String text) {
        var more = cells instanceof ArrayList<String> known ? known : new ArrayList<>(cells);
        int last = Math.min(merge.lastColumn(), MOST_COLUMNS - 1);
        for (int column = merge.firstColumn(); column <= last; column++) {
            while (more.size() <= column) {
                more.add("");
            }
            more.set(column, text);
        }
        return more;
    }

    /** Years and keys of places may stand for many rows; other numbers are counts. */
    private static boolean isNumber(String text) {
        String plain = text.strip();
        return !plain.matches("(19|20)\\d{2}|\\d{5}|\\d{7,8}|0\\d+")
                && NumberText.count(plain, NumberText.Decimal.COMMA).isPresent();
    }
}
