package de.lenkungsportal.ingest.sheet;

import java.util.List;

/**
 * A file that was read, before anyone asked what it means.
 *
 * @param sheets in their order, none of them empty
 */
public record ReadFile(Dialect dialect, List<SheetTable> sheets) {

    /** How the file writes numbers where a text does not say it itself. */
    public enum Dialect {
        /** Spreadsheets, whose numbers come out as German text, and CSV with semicolons or tabs. */
        GERMAN,
        /** CSV with commas: decimal signs may be points as well as commas. */
        COMMA_SEPARATED
    }

    public ReadFile {
        sheets = List.copyOf(sheets);
    }
}
