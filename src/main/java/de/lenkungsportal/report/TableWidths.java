package de.lenkungsportal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the width of a page is shared among the columns of a table: each gets room for its longest word, as far as that is no
 * longer than words are, and the rest goes to where the long texts are.
 */
final class TableWidths {

    /** Characters that a line of the page holds. */
    private static final int LINE = 80;

    private static final int LONGEST_WORD = 22;
    private static final int LONGEST_TEXT = 60;

    /** The margins of a cell, in characters. */
    private static final int MARGIN = 3;

    private TableWidths() {}

    /** In percent of the page, one a column; their sum is 100. */
    static List<Double> percent(Document.Table table) {
        int columns = table.header().size();
        double[] least = new double[columns];
        double[] wished = new double[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            List<String> texts = new ArrayList<>(
                    table.rows().stream().map(row -> row.get(at)).toList());
            texts.add(table.header().get(column));
            least[column] = MARGIN
                    + texts.stream().mapToInt(TableWidths::longestWord).max().orElse(1);
            wished[column] = Math.max(
                    least[column],
                    MARGIN
                            + Math.min(
                                    LONGEST_TEXT,
                                    texts.stream()
                                            .mapToInt(String::length)
                                            .max()
                                            .orElse(1)));
        }
        double room = Math.max(0, LINE - Arrays.stream(least).sum());
        double more = Arrays.stream(wished).sum() - Arrays.stream(least).sum();
        var widths = new ArrayList<Double>();
        for (int column = 0; column < columns; column++) {
            double share = more == 0 ? room / columns : room * (wished[column] - least[column]) / more;
            widths.add(least[column] + share);
        }
        double sum = widths.stream().mapToDouble(each -> each).sum();
        return widths.stream().map(each -> 100 * each / sum).toList();
    }

    private static int longestWord(String text) {
        return Math.min(
                LONGEST_WORD,
                Arrays.stream(text.split("\\s", -1))
                        .mapToInt(String::length)
                        .max()
                        .orElse(1));
    }
}
