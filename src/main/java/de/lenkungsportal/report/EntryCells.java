package de.lenkungsportal.report;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;

/** Opens the cells for entry on a worksheet that is protected otherwise. It has no password: it guards from slips, not from people. */
final class EntryCells {

    private static final String ENTRY_COLOR = "FFF9E5";
    private static final String BORDER_COLOR = "7D8A94";

    private EntryCells() {}

    /** @param head row of the header */
    static void open(Worksheet page, int head, Sheet.Table table, EntrySheet entry) {
        for (int row = 1; row <= table.rows().size(); row++) {
            for (int column : entry.entries()) {
                page.style(head + row, column)
                        .fillColor(ENTRY_COLOR)
                        .borderStyle(BorderStyle.THIN)
                        .borderColor(BORDER_COLOR)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            }
        }
        entry.choices().forEach((cell, words) -> {
            int line = head + 1 + cell.row();
            page.range(line, cell.column(), line, cell.column())
                    .validateWithListByFormula("\"" + String.join(",", words) + "\"")
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true);
        });
        page.protect(
                "",
                SheetProtectionOption.SHEET,
                SheetProtectionOption.OBJECTS,
                SheetProtectionOption.SCENARIOS,
                SheetProtectionOption.INSERT_ROWS,
                SheetProtectionOption.DELETE_ROWS);
    }
}
