package de.lenkungsportal.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows, on its way out of the portal.
 *
 * @param name file name without ending, in lower case ASCII
 * @param caption lines that say what is shown, with which filters, of which Stand and source; above each table in XLSX
 * @param tables at least one, each of one kind of rows; a worksheet each in XLSX, a file each in CSV
 */
public record Sheet(String name, List<String> caption, List<Table> tables) {

    /**
     * Rows of one kind.
     *
     * @param title names the worksheet
     * @param rows one list a row, as long as the header; null is an empty cell; numbers, days, times, moments and a {@link
     *     de.lenkungsportal.figure.Stand} stay what they are, anything else is its text
     */
    public record Table(String title, List<String> header, List<List<@Nullable Object>> rows) {

        public Table {
            for (List<@Nullable Object> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row has %d cells, the header %d".formatted(row.size(), header.size()));
                }
            }
        }
    }

    /** A sheet of one table, which has the title of the caption. */
    public Sheet(String name, List<String> caption, List<String> header, List<List<@Nullable Object>> rows) {
        this(name, caption, List.of(new Table(caption.isEmpty() ? name : caption.getFirst(), header, rows)));
    }

    /** The header of the first table. */
    public List<String> header() {
        return tables.getFirst().header();
    }

    /** The rows of the first table. */
    public List<List<@Nullable Object>> rows() {
        return tables.getFirst().rows();
    }
}
