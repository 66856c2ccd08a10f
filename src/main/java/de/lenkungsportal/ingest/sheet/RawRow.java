package de.lenkungsportal.ingest.sheet;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet program shows it; for CSV that of the record, which may have several lines
 * @param isHidden whether a spreadsheet program does not show it
 * @param fields how many fields the file gives it, empty ones at the end included; 0 where the format knows no such number
 */
public record RawRow(int number, List<String> cells, boolean isHidden, int fields) {

    public RawRow {
        cells = List.copyOf(cells);
    }

    public RawRow(int number, List<String> cells) {
        this(number, cells, false, 0);
    }

    /** Empty to the right of the last cell. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    public RawRow with(List<String> others) {
        return new RawRow(number, others, isHidden, fields);
    }
}
