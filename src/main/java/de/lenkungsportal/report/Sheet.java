package de.lenkungsportal.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way out of the portal.
 *
 * @param name file name without ending, in lower case ASCII
 * @param caption lines that say what is shown, with which filters, of which Stand and source; above the table in XLSX
 * @param rows one list a row, as long as the header; null is an empty cell, numbers stay numbers
 */
public record Sheet(String name, List<String> caption, List<String> header, List<List<@Nullable Object>> rows) {

    public Sheet {
        for (List<@Nullable Object> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "a row has %d cells, the header %d".formatted(row.size(), header.size()));
            }
        }
    }
}
