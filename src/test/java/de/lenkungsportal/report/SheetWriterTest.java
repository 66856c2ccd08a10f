package de.lenkungsportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.report.SheetWriter.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as files: for programs, for the Excel of a German office, and as a workbook. */
class SheetWriterTest {

    private static final String LONG_TITLE =
            "Runde Tische in allen Städten und Kreisen ".repeat(6).strip();

    private static final Sheet SHEET = new Sheet(
            "test",
            List.of(LONG_TITLE),
            List.of("Stadt", "Wert", "Notiz", "Tag", "Stand", "Beginn", "Gemeldet"),
            List.of(
                    Arrays.asList(
                            "Köln",
                            new BigDecimal("19.50"),
                            "=1+1",
                            LocalDate.of(2016, 5, 31),
                            new Stand("2016-05"),
                            LocalTime.of(9, 30),
                            Instant.parse("2016-05-31T07:15:00Z")),
                    Arrays.asList("Essen", 1.25, "+49 231; 1", null, new Stand("2016-03-15"), null, null)));

    @TempDir
    Path folder;

    @Test
    void aCsvForProgramsHasCommasPointsAndIsoDates() throws IOException {
        assertThat(text(SheetWriter.file(SHEET, Format.CSV)).lines())
                .containsExactly(
                        "Stadt,Wert,Notiz,Tag,Stand,Beginn,Gemeldet",
                        "Köln,19.5,'=1+1,2016-05-31,2016-05,09:30,2016-05-31T07:15:00Z",
                        "Essen,1.25,'+49 231; 1,,2016-03-15,,");
    }

    @Test
    void aCsvForExcelHasSemicolonsCommasGermanDatesAndAByteOrderMark() throws IOException {
        assertThat(text(SheetWriter.file(SHEET, Format.CSV_EXCEL)).lines())
                .containsExactly(
                        "\ufeffStadt;Wert;Notiz;Tag;Stand;Beginn;Gemeldet",
                        "Köln;19,5;'=1+1;31.05.2016;Mai 2016;09:30;31.05.2016 09:15",
                        "Essen;1,25;\"'+49 231; 1\";;15.03.2016;;");
    }

    @Test
    void aWorkbookHasDaysAsDaysAndHarmlessText() throws IOException {
        List<Row> rows =
                rows(SheetWriter.file(SHEET, Format.XLSX)).values().iterator().next();
        Row row = rows.get(2);
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("19.5");
        assertThat(row.getCell(2).asString()).isEqualTo("'=1+1");
        assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2016, 5, 31, 0, 0));
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("dd.mm.yyyy");
        assertThat(row.getCell(4).asString()).isEqualTo("Mai 2016");
        assertThat(row.getCell(5).asNumber().doubleValue() * 24).isEqualTo(9.5);
        assertThat(row.getCell(5).getDataFormatString()).isEqualTo("hh:mm");
        assertThat(row.getCell(6).asDate()).isEqualTo(LocalDateTime.of(2016, 5, 31, 9, 15));
        assertThat(rows.get(3).getCell(4).asDate()).isEqualTo(LocalDateTime.of(2016, 3, 15, 0, 0));
    }

    @Test
    void theTitleMakesNoColumnWideAndThePrintIsSetUp() throws IOException {
        String page = entries(SheetWriter.file(SHEET, Format.XLSX)).get("xl/worksheets/sheet1.xml");
        assertThat(page)
                .containsPattern("<col min=\"1\" max=\"1\" width=\"[0-9]{1,2}(\\.0)?\"")
                .contains("<mergeCell ref=\"A1:G1\"/>")
                .contains("<autoFilter ref=\"A2:G4\">")
                .contains("orientation=\"landscape\"")
                .contains("fitToWidth=\"1\"")
                .contains("fitToHeight=\"0\"")
                .contains("fitToPage=\"true\"")
                .contains("state=\"frozen\"");
        assertThat(entries(SheetWriter.file(SHEET, Format.XLSX)).get("xl/workbook.xml"))
                .contains("_xlnm.Print_Titles")
                .contains("$2:$2");
    }

    @Test
    void aRowIsAsHighAsItsWrappedText() throws IOException {
        Sheet sheet = new Sheet(
                "hoch",
                List.of("Hoch"),
                List.of("Notiz", "Tage über der Frist"),
                List.of(List.of("Wort ".repeat(40).strip(), 1), List.of("eine\nzwei", 2), List.of("kurz", 3)));
        String page = entries(SheetWriter.file(sheet, Format.XLSX)).get("xl/worksheets/sheet1.xml");
        assertThat(page)
                .containsPattern("<row r=\"2\" ht=\"(30|45)\\.0\"")
                .containsPattern("<row r=\"3\" ht=\"(60|75)\\.0\"")
                .contains("<row r=\"4\" ht=\"30.0\"")
                .contains("<row r=\"5\">");
    }

    @Test
    void aTableOfManyColumnsIsPrintedOnSeveralPagesInWidth() throws IOException {
        List<String> header =
                IntStream.range(0, 31).mapToObj(n -> "Spalte " + n).toList();
        Sheet sheet = new Sheet(
                "breit", List.of("Breit"), header, List.of(Collections.nCopies(31, "ein Text von einiger Länge")));
        assertThat(entries(SheetWriter.file(sheet, Format.XLSX)).get("xl/worksheets/sheet1.xml"))
                .contains("fitToWidth=\"3\"");
        assertThat(entries(SheetWriter.file(sheet, Format.XLSX)).get("xl/workbook.xml"))
                .contains("$A:$B", "$2:$2");
    }

    @Test
    void eachTableHasASheetOfItsOwnAndAFileOfItsOwn() throws IOException {
        Sheet both = new Sheet(
                "beide",
                List.of("Beide"),
                List.of(
                        new Sheet.Table("Partner", List.of("Name"), List.of(List.of("IHK"))),
                        new Sheet.Table("Lücken: Ring 1", List.of("Lücke"), List.of(List.of("Arbeit/geber")))));
        assertThat(rows(SheetWriter.file(both, Format.XLSX))).containsOnlyKeys("Partner", "Lücken Ring 1");
        DocumentFile zip = SheetWriter.file(both, Format.CSV);
        assertThat(zip.name()).isEqualTo("beide.zip");
        assertThat(entries(zip))
                .containsEntry("beide-partner.csv", "Name\r\nIHK\r\n")
                .containsEntry("beide-luecken-ring-1.csv", "Lücke\r\nArbeit/geber\r\n");
    }

    private static String text(DocumentFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static Map<String, List<Row>> rows(DocumentFile file) throws IOException {
        var sheets = new HashMap<String, List<Row>>();
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.content()), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private Map<String, String> entries(DocumentFile file) throws IOException {
        var entries = new HashMap<String, String>();
        Path kept = Files.write(folder.resolve(file.name()), file.content());
        try (var zip = new ZipFile(kept.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
