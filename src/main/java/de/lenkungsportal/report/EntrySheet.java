package de.lenkungsportal.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sheet to be filled in and read back: cells of some columns are open for entry, all others protected.
 *
 * @param sheet of one table
 * @param entries places of the columns for entry, from 0
 * @param choices words to choose from, by cell; without commas
 */
public record EntrySheet(Sheet sheet, Set<Integer> entries, Map<Cell, List<String>> choices) {

    /** Both from 0, the row below the header. */
    public record Cell(int row, int column) {}

    public EntrySheet {
        entries = Set.copyOf(entries);
        choices = Map.copyOf(choices);
    }

    public DocumentFile xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxWriter.write(this, out);
        return new DocumentFile(
                sheet.name() + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out.toByteArray());
    }
}
