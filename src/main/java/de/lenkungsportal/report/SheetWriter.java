package de.lenkungsportal.report;

import de.lenkungsportal.platform.api.CsvCells;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes sheets as files. Cells that a spreadsheet program would run as a formula come out as plain text. */
public final class SheetWriter {

    private SheetWriter() {}

    /** CSV for machines: UTF-8, comma, ISO dates, decimal point, header line, no caption. */
    public static void csv(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(sheet.header());
        for (List<@Nullable Object> row : sheet.rows()) {
            csv.writeRecord(row.stream().map(CsvCells::of).toList());
        }
        csv.flush();
    }

    /** XLSX for people: caption lines, then the table with a bold, frozen header. */
    public static void xlsx(Sheet sheet, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Lenkungsportal", "1.0")) {
            Worksheet page = workbook.newWorksheet("Auszug");
            int line = 0;
            for (String text : sheet.caption()) {
                page.value(line++, 0, CsvCells.harmless(text));
            }
            for (int column = 0; column < sheet.header().size(); column++) {
                page.value(line, column, CsvCells.harmless(sheet.header().get(column)));
                page.style(line, column).bold().set();
            }
            page.freezePane(0, ++line);
            for (List<@Nullable Object> row : sheet.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    switch (row.get(column)) {
                        case null -> {}
                        case Number number -> page.value(line, column, number);
                        case Object text -> page.value(line, column, CsvCells.harmless(text.toString()));
                    }
                }
                line++;
            }
        }
    }
}
