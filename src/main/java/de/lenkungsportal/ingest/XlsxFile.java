package de.lenkungsportal.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** XLSX: the first visible sheet that holds anything, values as a German spreadsheet program shows them. */
final class XlsxFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private XlsxFile() {}

    static void read(byte[] content, RowCollector rows) {
        XlsxPackage.check(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (Sheet sheet : sheets) {
                read(sheet, workbook.isDate1904(), rows);
                if (!rows.rows().isEmpty()) {
                    return;
                }
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            var refused = new RefusedFileException("ingest.file.xlsx");
            refused.initCause(e);
            throw refused;
        }
    }

    private static void read(Sheet sheet, boolean isDate1904, RowCollector rows) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                int columns = row.getCellCount();
                if (columns > ImportLimits.MOST_COLUMNS) {
                    columns = used(row);
                }
                var cells = new ArrayList<String>(columns);
                for (int column = 0; column < columns; column++) {
                    Cell cell = row.getOptionalCell(column).orElse(null);
                    cells.add(cell == null ? "" : XlsxCell.text(cell, isDate1904));
                }
                rows.add(row.getRowNum(), cells);
            }
        }
    }

    /** Formatted cells without content may reach far to the right. */
    private static int used(Row row) {
        int used = row.getCellCount();
        while (used > 0
                && row.getOptionalCell(used - 1)
                        .filter(cell -> !cell.getText().isEmpty())
                        .isEmpty()) {
            used--;
        }
        return used;
    }
}
