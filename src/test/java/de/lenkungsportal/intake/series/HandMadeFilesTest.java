package de.lenkungsportal.intake.series;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as people make them by hand in a spreadsheet program: they go in without being touched. */
@PortalTest
class HandMadeFilesTest {

    @Autowired
    ImportJobs jobs;

    @Autowired
    IntakeImport imports;

    @Autowired
    Messages messages;

    private ImportDraft draft(byte[] content) throws InterruptedException {
        return done(jobs.read(new IntakeFile(new IntakeFiles.Any(imports), messages), "datei", content));
    }

    private static <T> T done(ImportJob<T> job) throws InterruptedException {
        JobState<T> state = job.await();
        assertThat(state).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    /** What each row says: city, week or month, number. */
    private List<String> said(ImportDraft draft) throws InterruptedException {
        ImportCheck check = done(jobs.check(draft));
        assertThat(new ImportWords(messages, draft).grouped(check.problems())).isEmpty();
        assertThat(draft.openReadings()).isEmpty();
        return check.sample(100).stream().map(row -> said(draft, row)).toList();
    }

    private static String said(ImportDraft draft, SheetRow row) {
        return List.of("ags", "period", "value").stream()
                .map(key -> draft.target().columns().stream()
                        .filter(column -> column.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .map(column -> shown(row, column))
                .reduce((one, other) -> one + " | " + other)
                .orElseThrow();
    }

    private static String shown(SheetRow row, TargetColumn<?> column) {
        return row.shown(column);
    }

    private static String odsText(String text, String attributes) {
        return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    private static String odsText(String text) {
        return odsText(text, "");
    }

    private static String odsNumber(int number) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"%d\"><text:p>%d</text:p></table:table-cell>"
                .formatted(number, number);
    }

    private static String odsRow(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static final String COVERED = "<table:covered-table-cell/>";
    private static final String EMPTY = "<table:table-cell/>";

    @Test
    void anOdsWithTitleRowsWeekAndYearApartCellsMergedDownAndASum() throws Exception {
        String rows = odsRow(
                        odsText(
                                "Zugänge in den Integration Point, SGB II, Personen",
                                "table:number-columns-spanned=\"4\""),
                        COVERED,
                        COVERED,
                        COVERED)
                + odsRow(odsText("Stand der Daten: 31.05.2016"))
                + odsRow(EMPTY)
                + odsRow(odsText("Stadt"), odsText("Jahr"), odsText("KW"), odsText("Zugang"))
                + odsRow(
                        odsText("Krefeld", "table:number-rows-spanned=\"2\""),
                        odsNumber(2012),
                        odsNumber(1),
                        odsNumber(11))
                + odsRow(COVERED, odsNumber(2012), odsNumber(2), odsNumber(12))
                + odsRow(odsText("Gelsenkirchen"), odsNumber(2012), odsNumber(1), odsNumber(13))
                + odsRow(odsText("Summe"), EMPTY, EMPTY, odsNumber(36))
                + "<table:table-row table:number-rows-repeated=\"1048568\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";

        assertThat(said(draft(HostileFiles.ods(rows, ""))))
                .containsExactly(
                        "Krefeld (05114000) | KW 1/2012 | 11",
                        "Krefeld (05114000) | KW 2/2012 | 12",
                        "Gelsenkirchen (05513000) | KW 1/2012 | 13");
    }

    @Test
    void anOdsWithMonthsUnderMergedYears() throws Exception {
        String rows = odsRow(odsText("Stand: Mai 2016"))
                + odsRow(
                        odsText("Stadt", "table:number-rows-spanned=\"2\""),
                        odsText("Rechtskreis", "table:number-rows-spanned=\"2\""),
                        odsText("Einheit", "table:number-rows-spanned=\"2\""),
                        "<table:table-cell office:value-type=\"float\" office:value=\"2011\" table:number-columns-spanned=\"2\"><text:p>2011</text:p></table:table-cell>",
                        COVERED,
                        odsNumber(2012))
                + odsRow(COVERED, COVERED, COVERED, odsText("November"), odsText("Dezember"), odsText("Januar"))
                + odsRow(
                        odsText("Krefeld"),
                        odsText("SGB II"),
                        odsText("BG"),
                        odsNumber(11),
                        odsNumber(12),
                        odsText("–"));

        ImportDraft draft = draft(HostileFiles.ods(rows, ""));
        assertThat(draft.isWide()).isTrue();
        assertThat(said(draft))
                .containsExactly(
                        "Krefeld (05114000) | 11/2011 | 11",
                        "Krefeld (05114000) | 12/2011 | 12",
                        "Krefeld (05114000) | 01/2012 | 0");
    }

    private static String xlsxRow(int number, String attributes, String... cells) {
        var row = new StringBuilder("<row r=\"%d\" %s>".formatted(number, attributes));
        for (int place = 0; place < cells.length; place++) {
            String ref = (char) ('A' + place) + String.valueOf(number);
            row.append(
                    cells[place].startsWith("#")
                            ? "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(ref, cells[place].substring(1))
                            : cells[place].matches("\\d{1,4}")
                                    ? "<c r=\"%s\"><v>%s</v></c>".formatted(ref, cells[place])
                                    : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                            .formatted(ref, cells[place]));
        }
        return row.append("</row>").toString();
    }

    /** Sheets by their names; style 1 shows days as "Feb 12". */
    private static byte[] workbook(List<String> names, List<String> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var workbook = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
            var relations = new StringBuilder(
                    "<Relationships><Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>");
            for (int sheet = 0; sheet < names.size(); sheet++) {
                workbook.append("<sheet name=\"%s\" r:id=\"r%d\"/>".formatted(names.get(sheet), sheet));
                relations.append("<Relationship Id=\"r%d\" Type=\"x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(sheet, sheet));
                put(zip, "xl/worksheets/sheet%d.xml".formatted(sheet), sheets.get(sheet));
            }
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "xl/workbook.xml", workbook + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/></cellXfs></styleSheet>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String before, String rows) {
        return "<worksheet>" + before + "<sheetData>" + rows + "</sheetData></worksheet>";
    }

    @Test
    void aWorkbookWithTwoSheetsOfDataAsksWhichAndNamesWhatIsHidden() throws Exception {
        String head = xlsxRow(1, "", "Stadt", "Rechtskreis", "Einheit", "Zeitraum", "Zugang", "Stand", "Anmerkung");
        String rows = xlsxRow(2, "", "Krefeld", "SGB II", "BG", "KW 1/2012", "11", "2016", "intern")
                + xlsxRow(3, "hidden=\"1\"", "Krefeld", "SGB II", "BG", "KW 2/2012", "12", "2016", "intern");
        byte[] content = workbook(
                List.of("2011", "2012"),
                List.of(
                        sheet("", head + xlsxRow(2, "", "Krefeld", "SGB II", "BG", "KW 1/2011", "10", "2016")),
                        sheet("<cols><col min=\"7\" max=\"7\" hidden=\"1\"/></cols>", head + rows)));

        ImportDraft draft = draft(content);
        assertThat(draft.sheets().isCertain()).isFalse();
        ImportDraft chosen = draft.sheet("2012");
        assertThat(said(chosen)).containsExactly("Krefeld (05114000) | KW 1/2012 | 11");
        assertThat(new ImportWords(messages, chosen).aside())
                .containsExactly(
                        "Gelesen wird das Blatt „2012“, nicht gelesen: 2011.",
                        "Ausgeblendet und nicht gelesen: Zeile 3.",
                        "Ausgeblendet und nicht gelesen: Spalte ›Anmerkung‹.");
        assertThat(said(chosen.withHidden())).hasSize(2);
    }

    @Test
    void weeksThatTheProgramShowsAsMonthsAreWeeksUnderKw() throws Exception {
        // 1/2012 and 2/2012 became the first days of January and February; 13/2012 stayed a text.
        String rows = xlsxRow(1, "", "Stadt", "Rechtskreis", "Einheit", "KW", "Zugang", "Stand")
                + xlsxRow(2, "", "Krefeld", "SGB II", "BG", "#40909", "11", "Mai 2016")
                + xlsxRow(3, "", "Krefeld", "SGB II", "BG", "#40940", "12", "Mai 2016")
                + xlsxRow(4, "", "Krefeld", "SGB II", "BG", "13/2012", "13", "Mai 2016");

        assertThat(said(draft(workbook(List.of("Daten"), List.of(sheet("", rows))))))
                .containsExactly(
                        "Krefeld (05114000) | KW 1/2012 | 11",
                        "Krefeld (05114000) | KW 2/2012 | 12",
                        "Krefeld (05114000) | KW 13/2012 | 13");
    }

    @Test
    void aCsvAsGermanExcelSavesIt() throws Exception {
        String text = """
                Zugänge 2012;;;
                Rechtskreis: SGB II;;;
                Einheit: Bedarfsgemeinschaften;;;
                Stand: 31.05.2016;;;

                Monat;Krefeld;Gelsenkirchen;Insgesamt
                Jan 12;11;1.012;1.023
                Feb 12;(13);.;13
                Insgesamt;24;1.012;1.036
                Quelle: Statistik der Bundesagentur für Arbeit;;;
                """;
        assertThat(said(draft(text.getBytes(java.nio.charset.Charset.forName("windows-1252")))))
                .containsExactly(
                        "Krefeld (05114000) | 01/2012 | 11",
                        "Gelsenkirchen (05513000) | 01/2012 | 1.012",
                        "Krefeld (05114000) | 02/2012 | 13, Aussagewert eingeschränkt");
    }
}
