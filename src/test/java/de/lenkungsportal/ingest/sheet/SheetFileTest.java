package de.lenkungsportal.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of files as spreadsheet programs and registers write them, and which files are not taken. */
class SheetFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String NAME = "Würselen";

    private static List<RawRow> read(byte[] content) {
        return read(content, 100);
    }

    private static List<RawRow> read(byte[] content, int mostRows) {
        return SheetFile.read(content, mostRows, row -> {}).sheets().getFirst().rows().stream()
                .map(row -> new RawRow(row.number(), row.cells()))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Filling {
        void of(Worksheet sheet);
    }

    private static byte[] xlsx(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            filling.of(workbook.newWorksheet("Blatt"));
        }
        return out.toByteArray();
    }

    private static void refuses(byte[] content, String messageKey) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ort;Anzahl\n%s;1,5\n", "Ort,Anzahl\n%s,\"1,5\"\n", "Ort\tAnzahl\n%s\t1,5\n"})
    void anyOfThreeSeparatorsIsFound(String text) {
        assertThat(read(utf8(text.formatted(NAME))))
                .containsExactly(new RawRow(1, List.of("Ort", "Anzahl")), new RawRow(2, List.of(NAME, "1,5")));
    }

    @Test
    void decimalCommasDoNotMakeACommaFile() {
        assertThat(CsvSeparator.of("a;b;c\n1,5;2,5;3,5\n1,1;2,2;3,3\n")).isEqualTo(';');
    }

    @Test
    void utf8AndWindowsAndByteOrderMarksAreUnderstood() {
        String text = "Ort;Anzahl\n" + NAME + ";1\n";
        for (byte[] content : List.of(
                utf8(text),
                utf8("\uFEFF" + text),
                text.getBytes(WINDOWS),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(read(content).get(1).cells()).containsExactly(NAME, "1");
            assertThat(read(content).getFirst().cells()).containsExactly("Ort", "Anzahl");
        }
    }

    @Test
    void aTextOfAMacHasItsUmlauts() {
        String text = "Ort;Anmerkung\nKöln;für Geflüchtete, große Nachfrage, Übersetzung § 45\nÖtigheim;Ärzte\n";
        Charset mac = Charset.forName("x-MacRoman");
        for (Charset charset : List.of(mac, WINDOWS)) {
            assertThat(read(text.getBytes(charset)).get(1).cells())
                    .as(charset.name())
                    .containsExactly("Köln", "für Geflüchtete, große Nachfrage, Übersetzung § 45");
            assertThat(read(text.getBytes(charset)).get(2).cells()).containsExactly("Ötigheim", "Ärzte");
        }
        assertThat(read("Ort;Betrag\nMünchen;5 € … § 45\n".getBytes(WINDOWS))
                        .get(1)
                        .cells())
                .containsExactly("München", "5 € … § 45");
    }

    @Test
    void aFormulaWithoutAResultIsNamedByItsCell() throws IOException {
        byte[] content = xlsx(sheet -> {
            sheet.value(0, 0, "Ort");
            sheet.value(2, 0, NAME);
            sheet.formula(2, 1, "SUM(A1:A2)");
        });
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(RefusedFileException.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("ingest.file.formula");
            assertThat(refused.arguments()).containsExactly("B3");
        });
    }

    @Test
    void moreCellsThanAPersonWaitsForEndTheReading() throws IOException {
        byte[] content = xlsx(sheet -> {
            for (int row = 0; row < 12_000; row++) {
                for (int column = 0; column < 200; column++) {
                    sheet.value(row, column, 1);
                }
            }
        });
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        assertThatThrownBy(() -> SheetFile.read(content, 100_000, row -> {}))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("ingest.file.tooManyCells"));
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theNumberOfARowIsThatOfTheFileWhereRowsAreEmpty() {
        assertThat(read(utf8("Ort;Anzahl\n\n;;\n\"zwei\nZeilen\";1\nHamm;2\n")))
                .extracting(RawRow::number)
                .containsExactly(1, 4, 5);
    }

    @Test
    void aSpreadsheetGivesNumbersDaysAndTextsAsPeopleTypeThem() throws IOException {
        byte[] content = xlsx(sheet -> {
            sheet.value(0, 0, "Ort");
            sheet.value(2, 0, NAME);
            sheet.value(2, 1, 1234.5);
            sheet.value(2, 2, LocalDate.of(2016, 3, 15));
            sheet.style(2, 2).format("dd.MM.yyyy").set();
            sheet.value(2, 3, 0.1 + 0.2);
            sheet.value(2, 4, true);
            sheet.value(2, 5, 0.5);
            sheet.style(2, 5).format("0.00%").set();
        });

        assertThat(read(content))
                .containsExactly(
                        new RawRow(1, List.of("Ort")),
                        new RawRow(3, List.of(NAME, "1234,5", "15.03.2016", "0,3", "ja", "0,5")));
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws IOException {
        byte[] content = xlsx(sheet -> {
            sheet.value(0, 0, "=1+1");
            sheet.value(0, 1, "@SUM(A1)");
        });

        assertThat(read(content).getFirst().cells()).containsExactly("=1+1", "@SUM(A1)");
    }

    @Test
    void whatIsNoTableIsRefusedByItsContent() throws IOException {
        refuses(utf8("%PDF-1.4 Ort;Anzahl\n"), "ingest.file.type");
        refuses(new byte[] {'O', 'r', 't', 0, 1, 2}, "ingest.file.type");
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "ingest.file.oldExcel");
        refuses(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "ingest.file.xlsx");
        refuses(zip("mimetype", 10), "ingest.file.type");
    }

    @Test
    void tooManyRowsColumnsOrCharactersAreRefused() {
        refuses(utf8("Ort;Anzahl\n" + "Hamm;1\n".repeat(200)), "ingest.file.tooManyRows");
        refuses(utf8("x;".repeat(250) + "x\n"), "ingest.file.tooManyColumns");
        refuses(utf8("Ort;" + "x".repeat(40_000) + "\n"), "ingest.file.cellTooLong");
        refuses(new byte[FileLimits.LARGEST_BYTES + 1], "ingest.file.tooLarge");
    }

    @Test
    void aMillionRowsGetAClearAnswer() {
        byte[] content = utf8("Ort;Anzahl\n" + "Hamm;1\n".repeat(1_000_000));

        assertThatThrownBy(() -> read(content, 100_000)).isInstanceOfSatisfying(RefusedFileException.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("ingest.file.tooManyRows");
            assertThat(refused.arguments()).containsExactly(100_000);
        });
    }

    @Test
    void aHundredThousandRowsAreRead() {
        assertThat(read(utf8("Ort;Anzahl\n" + "Hamm;1\n".repeat(100_000)), 100_000))
                .hasSize(100_001);
    }

    @Test
    void aZipBombIsNotUnpackedToItsEnd() throws IOException {
        refuses(zip("xl/worksheets/sheet1.xml", 400), "ingest.file.packed");
        refuses(zip("xl/sharedStrings.xml", 70), "ingest.file.packed");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int entry = 0; entry <= FileLimits.MOST_ENTRIES; entry++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + entry));
            }
        }
        refuses(out.toByteArray(), "ingest.file.packed");
    }

    /** A workbook one part of which begins well and goes on with so many megabytes of blanks. */
    private static byte[] zip(String name, int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            if (name.startsWith("xl/")) {
                put(zip, "[Content_Types].xml", "<Types/>");
                put(
                        zip,
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet name='Daten' r:id='rId1'/></sheets></workbook>");
                put(
                        zip,
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='rId2' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
            }
            put(zip, name, name.contains("shared") ? "<sst><si><t>" : "<worksheet><sheetData>");
            var chunk = new byte[1024 * 1024];
            Arrays.fill(chunk, (byte) ' ');
            for (int written = 0; written < megabytes; written++) {
                zip.write(chunk);
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
