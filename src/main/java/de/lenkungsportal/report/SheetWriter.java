package de.lenkungsportal.report;

import de.lenkungsportal.platform.api.CsvDialect;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes sheets as files. Cells that a spreadsheet program would run as a formula come out as plain text. */
public final class SheetWriter {

    /** In which form. */
    public enum Format {
        XLSX,
        CSV_EXCEL,
        CSV
    }

    private SheetWriter() {}

    /** A CSV of several tables is a ZIP with a file for each. */
    public static DocumentFile file(Sheet sheet, Format format) throws IOException {
        return switch (format) {
            case XLSX -> {
                var out = new ByteArrayOutputStream();
                XlsxWriter.write(sheet, out);
                yield new DocumentFile(
                        sheet.name() + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        out.toByteArray());
            }
            case CSV_EXCEL -> csvFile(sheet, CsvDialect.EXCEL);
            case CSV -> csvFile(sheet, CsvDialect.MACHINE);
        };
    }

    /** CSV for programs of the only table: header line, no caption. */
    public static void csv(Sheet sheet, OutputStream out) throws IOException {
        csv(sheet.tables().getFirst(), CsvDialect.MACHINE, out);
    }

    private static DocumentFile csvFile(Sheet sheet, CsvDialect dialect) throws IOException {
        var out = new ByteArrayOutputStream();
        if (sheet.tables().size() == 1) {
            csv(sheet.tables().getFirst(), dialect, out);
            return new DocumentFile(sheet.name() + ".csv", "text/csv;charset=utf-8", out.toByteArray());
        }
        try (var zip = new ZipOutputStream(out)) {
            for (Sheet.Table table : sheet.tables()) {
                zip.putNextEntry(new ZipEntry(sheet.name() + "-" + fileName(table.title()) + ".csv"));
                csv(table, dialect, zip);
            }
        }
        return new DocumentFile(sheet.name() + ".zip", "application/zip", out.toByteArray());
    }

    private static String fileName(String title) {
        return title.toLowerCase(Locale.GERMAN)
                .replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replaceAll("\\W+", "-");
    }

    private static void csv(Sheet.Table table, CsvDialect dialect, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = dialect.to(writer);
        csv.writeRecord(table.header());
        for (List<@Nullable Object> row : table.rows()) {
            csv.writeRecord(row.stream().map(dialect::cell).toList());
        }
        csv.flush();
    }
}
