package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table with months, weeks or groups as columns, under one or two rows of heads, as rows of one value each.
 *
 * @param heads what the heads of a column say, by its place: key of the target's column to text
 */
record WideTable(
        Spread spread,
        List<Header> named,
        List<TargetColumn<?>> axes,
        Map<Integer, Map<String, String>> heads,
        int firstHead,
        int lastHead) {

    /** Rows of a wide table are told apart by row and column. */
    static final int COLUMNS = 256;

    private static final Pattern YEAR = Pattern.compile("(?:(?i)jahr\\s*)?((?:19|20)\\d{2})");
    private static final Pattern WEEKS = Pattern.compile("(?i).*(\\bkw\\b|woche).*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.?");
    private static final String PERIOD_YEAR = "year";

    /** Null where the table is not wide. */
    static @Nullable WideTable of(ImportTarget target, List<RawRow> rows, int head, Header.Names names) {
        Spread spread = target.spread().orElse(null);
        if (spread == null) {
            return null;
        }
        List<Header> headers = Header.of(rows.get(head), names);
        List<Header> named = headers.stream()
                .filter(header -> header.column() != null && !isAxis(spread, header.text()))
                .toList();
        if (named.isEmpty() || named.stream().anyMatch(header -> header.names(spread.value()))) {
            return null;
        }
        Set<Integer> taken = new LinkedHashSet<>();
        named.forEach(header -> taken.add(header.place()));
        int first = head > 0 && isHead(spread, rows.get(head - 1), rows.get(head), taken) ? head - 1 : head;
        int last =
                head + 1 < rows.size() && isHead(spread, rows.get(head + 1), rows.get(head), taken) ? head + 1 : head;
        var heads = new LinkedHashMap<Integer, Map<String, String>>();
        int width = rows.subList(first, last + 1).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        List<List<String>> parts = IntStream.rangeClosed(first, last)
                .mapToObj(row -> acrossEmpty(rows.get(row), width, row < last))
                .toList();
        for (int place = 0; place < width; place++) {
            if (!taken.contains(place)) {
                Map<String, String> said = said(spread, parts, place);
                if (!said.isEmpty()) {
                    heads.put(place, said);
                }
            }
        }
        if (heads.isEmpty()) {
            return null;
        }
        var keys = new LinkedHashSet<String>();
        heads.values().forEach(said -> keys.addAll(said.keySet()));
        List<TargetColumn<?>> axes =
                spread.axes().stream().filter(axis -> keys.contains(axis.key())).toList();
        return new WideTable(spread, named, axes, heads, first, last);
    }

    private static boolean isAxis(Spread spread, String text) {
        return spread.axes().stream().anyMatch(axis -> axis.isSaidBy(text)) && !text.isBlank();
    }

    /** Whether a row beside the head is a part of it: values of axes over columns that the head does not name. */
    private static boolean isHead(Spread spread, RawRow row, RawRow head, Set<Integer> taken) {
        int axes = 0;
        for (int place = 0; place < row.cells().size(); place++) {
            String text = row.cell(place).strip();
            if (taken.contains(place)) {
                if (!text.isEmpty() && !text.equals(head.cell(place).strip())) {
                    return false;
                }
            } else if (YEAR.matcher(text).matches() || WEEKS.matcher(text).matches() || isAxis(spread, text)) {
                axes++;
            } else if (!text.isEmpty()
                    && !NUMBER.matcher(text).matches()
                    && !text.matches("(?i)monate?|summe|insgesamt|gesamt")) {
                return false;
            }
        }
        return axes > 0;
    }

    /** A head that was not merged by its program stands over the empty cells on its right. */
    private static List<String> acrossEmpty(RawRow row, int width, boolean isUpper) {
        var cells = new ArrayList<String>();
        String last = "";
        for (int place = 0; place < width; place++) {
            String text = row.cell(place).strip();
            last = text.isEmpty() && isUpper ? last : text;
            cells.add(last);
        }
        return cells;
    }

    private static Map<String, String> said(Spread spread, List<List<String>> parts, int place) {
        var said = new LinkedHashMap<String, String>();
        String year = "";
        String weeks = "";
        for (List<String> row : parts) {
            String text = row.get(place);
            var yearOf = YEAR.matcher(text);
            if (yearOf.matches()) {
                year = yearOf.group(1);
            } else if (WEEKS.matcher(text).matches() && !isAxis(spread, text)) {
                weeks = "KW ";
                var inside = Pattern.compile("(?:19|20)\\d{2}").matcher(text);
                year = inside.find() ? inside.group() : year;
            } else if (!text.isEmpty()) {
                String whole = NUMBER.matcher(text).matches() ? weeks + text.replace(".", "") : text;
                TargetColumn<?> axis = spread.axes().stream()
                        .filter(each -> !each.key().equals(PERIOD_YEAR) && each.isSaidBy(whole))
                        .findFirst()
                        .orElse(null);
                if (axis == null) {
                    return Map.of();
                }
                said.put(axis.key(), whole);
            }
        }
        if (!year.isEmpty() && !said.isEmpty()) {
            said.put(PERIOD_YEAR, year);
        }
        return said;
    }

    /** The named columns at their places, then one for each axis, then the value. */
    List<Header> headers(Messages messages) {
        var headers = new ArrayList<Header>();
        named.forEach(header -> headers.add(new Header(headers.size(), header.text(), header.column())));
        axes.forEach(axis -> headers.add(new Header(headers.size(), messages.text(axis.captionKey()), axis)));
        headers.add(new Header(headers.size(), messages.text(spread.value().captionKey()), spread.value()));
        return headers;
    }

    /** A row for each cell under a head that is not empty. */
    List<RawRow> rows(List<RawRow> rows, int most) {
        var all = new ArrayList<RawRow>();
        for (RawRow row : rows) {
            List<String> start =
                    named.stream().map(header -> row.cell(header.place())).toList();
            for (Map.Entry<Integer, Map<String, String>> head : heads.entrySet()) {
                String value = row.cell(head.getKey());
                if (!value.isBlank()) {
                    var cells = new ArrayList<>(start);
                    axes.forEach(axis -> cells.add(head.getValue().getOrDefault(axis.key(), "")));
                    cells.add(value);
                    if (all.size() >= most) {
                        throw new RefusedFileException("ingest.file.tooManyRows", most);
                    }
                    all.add(new RawRow(row.number() * COLUMNS + head.getKey(), cells, row.isHidden(), 0));
                }
            }
        }
        return all;
    }

    /** Where a value stands in the file, as a spreadsheet program shows it. */
    static String place(int row, Messages messages) {
        return messages.text("ingest.row.cell", row / COLUMNS, letters(row % COLUMNS));
    }

    /** A, B, … Z, AA, AB, … */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
