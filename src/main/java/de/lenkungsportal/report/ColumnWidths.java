package de.lenkungsportal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How wide the columns of a worksheet are, in characters: as their longest line, as far as the sheet stays readable on paper. */
final class ColumnWidths {

    private static final int NARROWEST = 7;
    private static final int MARGIN = 2;

    /** The button of the filter covers this much of a header. */
    private static final int FILTER = 3;

    /** Characters of A4 in landscape that are shared by the columns. */
    private static final int PAPER = 240;

    private static final int LEAST_ROOM = 24;
    private static final int MOST_ROOM = 50;
    private static final int MOMENT = 16;

    private ColumnWidths() {}

    static List<Integer> of(Sheet.Table table) {
        int columns = table.header().size();
        int widest = Math.clamp(PAPER / Math.max(1, columns), LEAST_ROOM, MOST_ROOM);
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < columns; column++) {
            int longest = longestWord(table.header().get(column)) + FILTER;
            for (List<@Nullable Object> row : table.rows()) {
                longest = Math.max(longest, length(row.get(column)));
            }
            widths.add(Math.clamp((long) longest + MARGIN, NARROWEST, widest));
        }
        return widths;
    }

    /** How many lines a text takes in a cell of this width when it is wrapped between words. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String typed : text.split("\\R", -1)) {
            int used = 0;
            lines++;
            for (String word : typed.split(" ", -1)) {
                if (used > 0 && used + 1 + word.length() > width) {
                    lines++;
                    used = 0;
                }
                lines += (word.length() - 1) / Math.max(1, width);
                used += word.length() + (used == 0 ? 0 : 1);
            }
        }
        return lines;
    }

    private static int length(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Instant moment -> MOMENT;
            default -> value.toString().lines().mapToInt(String::length).max().orElse(0);
        };
    }

    private static int longestWord(String header) {
        int longest = 0;
        for (String word : header.split("\\s", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }
}
