package de.lenkungsportal.partner.partnership;

import java.util.Map;

/**
 * One row of a list of partners as it was read, before any check.
 *
 * @param number of the row in the file, as the person sees it
 * @param cells text of each column that the file has; a missing column is an empty one
 */
public record ImportRow(int number, Map<ImportColumn, String> cells) {

    String cell(ImportColumn column) {
        return cells.getOrDefault(column, "").strip();
    }
}
