package de.lenkungsportal.intake.series;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files of intake as they should not be: damaged, ragged, huge, hostile, odd-typed; and good ones among them. */
final class HostileFiles {

    static final String HEAD = "AGS;Rechtskreis;Einheit;Herkunft;Zeitraum;Zugang;Stand;Anmerkung\n";

    /**
     * @param kind for the report
     * @param expected the sum of all values where the file has to be read, -1 where it may be refused
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Made(String kind, byte[] content, long expected) {}

    private final Random random;
    private int number;

    HostileFiles(long seed) {
        random = new Random(seed);
    }

    Made next() {
        try {
            return make(number++ % 20);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Made make(int kind) throws IOException {
        int rows = 1 + random.nextInt(40);
        return switch (kind) {
            case 0, 1 -> good("good CSV", utf8(csv(rows, ';')), rows);
            case 2 -> good("good CSV in Windows-1252", csv(rows, ';').getBytes(Charset.forName("windows-1252")), rows);
            case 3 -> good("good XLSX", xlsx(sheet(rows), ""), rows);
            case 4 -> good("good ODS", ods(odsRows(rows), ""), rows);
            case 5, 6 -> made("damaged CSV", damaged(utf8(csv(rows, ';'))));
            case 7 -> made("damaged XLSX", damaged(xlsx(sheet(rows), "")));
            case 8 -> made("damaged ODS", damaged(ods(odsRows(rows), "")));
            case 9, 10 -> made("ragged CSV", utf8(ragged(csv(rows, pick(';', ',', '\t')))));
            case 11 -> made("stray quotes", utf8(inserted(csv(rows, ';'), "\"", "\"\"", ";\"", "\n\"")));
            case 12, 13 -> made("odd types", utf8(odd(rows)));
            case 14 -> made("odd XLSX cells", xlsx(oddSheet(rows), ""));
            case 15 -> made("hostile XLSX", hostileXlsx(rows));
            case 16 -> made("hostile ODS", hostileOds(rows));
            case 17 -> made("wide table", utf8(wide()));
            case 18 ->
                made(
                        "characters",
                        utf8(inserted(csv(rows, ';'), "\u0000", "\u202E", "\uFFFE", "\u200B", "💥", "\u0085")));
            default -> number % 200 == 20 ? huge() : made("noise", noise());
        };
    }

    private static Made made(String kind, byte[] content) {
        return new Made(kind, content, -1);
    }

    private Made good(String kind, byte[] content, int rows) {
        return new Made(kind, content, rows * 20L);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SafeVarargs
    private final <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }

    private static String week(int row) {
        LocalDate monday = LocalDate.of(2003, 1, 6).plusWeeks(row);
        return "%02d.%02d.%d".formatted(monday.getDayOfMonth(), monday.getMonthValue(), monday.getYear());
    }

    private static String csv(int rows, char separator) {
        var text = new StringBuilder(HEAD);
        for (int row = 0; row < rows; row++) {
            text.append(
                    "05513000;AsylbLG;Personen;Herkunft unbekannt;%s;20;31.05.2016;für alle\n".formatted(week(row)));
        }
        return text.toString().replace(';', separator);
    }

    private byte[] damaged(byte[] content) {
        byte[] bad = content.clone();
        for (int hit = random.nextInt(6); hit >= 0; hit--) {
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? java.util.Arrays.copyOf(bad, random.nextInt(bad.length) + 1) : bad;
    }

    private String ragged(String text) {
        String[] lines = text.split("\n");
        for (int hit = random.nextInt(4); hit >= 0; hit--) {
            int line = random.nextInt(lines.length);
            lines[line] = switch (random.nextInt(4)) {
                case 0 -> lines[line] + ";5;6";
                case 1 -> lines[line].substring(0, lines[line].length() / 2);
                case 2 -> lines[line].replaceFirst("20", "20,5");
                default -> lines[line].replaceFirst("[;,\t]", "");
            };
        }
        return String.join("\n", lines);
    }

    private String inserted(String text, String... what) {
        var bad = new StringBuilder(text);
        for (int hit = random.nextInt(4); hit >= 0; hit--) {
            bad.insert(random.nextInt(bad.length()), pick(what));
        }
        return bad.toString();
    }

    private String odd(int rows) {
        var text = new StringBuilder(HEAD);
        for (int row = 0; row < rows; row++) {
            text.append(pick("05513000", "Gelsenkirchen", "5513", "NaN", "=1+1", ""))
                    .append(';')
                    .append(pick("AsylbLG", "ASYLBLG", "SGB 12", "-"))
                    .append(';')
                    .append(pick("Personen", "PERSON", "MA", "%"))
                    .append(';')
                    .append(pick("Herkunft unbekannt", "UNKNOWN"))
                    .append(';')
                    .append(pick(
                            week(row), "KW 60/2003", "13/2003", "Mai 2003", "9999-W99", "31.02.2003", "1e9", "0000-00"))
                    .append(';')
                    .append(pick(
                            "20",
                            "1e308",
                            "-1",
                            "1.000.000",
                            "62,5",
                            "62.5",
                            "٣",
                            "½",
                            ".",
                            "x",
                            "(14)",
                            "15r",
                            "∞",
                            "0x1F",
                            "20 1)"))
                    .append(';')
                    .append(pick("31.05.2016", "2016", "Mai 2016", "31.05.9999", "heute", "42521"))
                    .append(";")
                    .append(pick("", "'=1+1", "Herr Müller kam", "a".repeat(600)))
                    .append('\n');
        }
        return text.toString();
    }

    private String wide() {
        var text = new StringBuilder("Stand: 31.05.2016, AsylbLG, Personen\nStadt;Herkunft");
        int months = 1 + random.nextInt(24);
        for (int month = 0; month < months; month++) {
            text.append(';')
                    .append(pick("Jan", "Feb", "KW", "Summe", ""))
                    .append(' ')
                    .append(2003 + random.nextInt(3));
        }
        for (int row = random.nextInt(5); row >= 0; row--) {
            text.append("\nGelsenkirchen;Herkunft unbekannt");
            for (int month = 0; month < months; month++) {
                text.append(';').append(pick("20", ".", "x", "", "1.017"));
            }
        }
        return text.append("\nInsgesamt;;20\n1) Fußnote\n").toString();
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(5_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Made huge() throws IOException {
        return switch (random.nextInt(7)) {
            case 0 -> made("huge: 150,000 rows", utf8(HEAD + ";;;;;20;;\n".repeat(150_000)));
            case 1 -> made("huge: 5,000 columns", utf8("x;".repeat(5_000) + "\n"));
            case 2 -> made("huge: a cell of 5 MB", utf8(HEAD + "\"" + "a".repeat(5_000_000) + "\";;;;;;;\n"));
            case 3 ->
                made("huge: shared texts", xlsx(sheet(1), "<si><t>" + "b".repeat(30_000) + "</t></si>".repeat(1)));
            case 4 -> made("huge: bomb", bomb());
            case 5 -> made("huge: 33 MB", new byte[33 * 1024 * 1024]);
            default ->
                made(
                        "huge: repeated rows",
                        ods(
                                "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
                                        + " table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>",
                                ""));
        };
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "xl/workbook.xml", WORKBOOK);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var chunk = new byte[1024 * 1024];
            java.util.Arrays.fill(chunk, (byte) ' ');
            zip.write(utf8("<worksheet>"));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(chunk);
            }
        }
        return out.toByteArray();
    }

    private static final String WORKBOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Daten\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";

    static byte[] xlsx(String rows, String texts) throws IOException {
        return xlsx("", rows, "", texts);
    }

    static byte[] xlsx(String before, String rows, String after, String texts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "xl/workbook.xml", WORKBOOK);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            put(zip, "xl/sharedStrings.xml", "<sst>" + texts + "</sst>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    before + "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
        }
        return out.toByteArray();
    }

    static byte[] ods(String rows, String before) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(
                    zip,
                    "content.xml",
                    before
                            + "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>"
                            + "<table:table table:name=\"Daten\">" + rows
                            + "</table:table></office:spreadsheet></office:body></office:document-content>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(text));
    }

    private static String sheet(int rows) {
        var sheet = new StringBuilder();
        for (String line : csv(rows, ';').lines().toList()) {
            sheet.append("<row>");
            for (String cell : line.split(";", -1)) {
                sheet.append(
                        cell.matches("20")
                                ? "<c><v>20</v></c>"
                                : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            sheet.append("</row>");
        }
        return sheet.toString();
    }

    private String oddSheet(int rows) {
        String sheet = sheet(rows);
        return switch (random.nextInt(6)) {
            case 0 ->
                sheet.replace(
                        "<v>20</v>", "<v>" + pick("1e308", "-0", "NaN", "", "0.1", "99999999999999999999") + "</v>");
            case 1 ->
                sheet.replace(
                        "<c><v>20",
                        "<c t=\"" + pick("e", "b", "d", "s", "zz", "str") + "\"><v>"
                                + pick("#DIV/0!", "1", "2016-02-30", "77"));
            case 2 -> sheet.replace("<c><v>", "<c s=\"" + pick("1", "999999", "-1", "x") + "\"><v>");
            case 3 -> sheet.replace("<row>", "<row r=\"" + pick("1048577", "0", "-5", "abc", "3") + "\">");
            case 4 -> sheet.replace("<c><v>20</v>", "<c><f>1/0</f>");
            default -> sheet.replaceFirst("<c ", "<c r=\"" + pick("XFD1", "ZZZ9999999", "1A", "") + "\" ");
        };
    }

    private byte[] hostileXlsx(int rows) throws IOException {
        return switch (random.nextInt(6)) {
            case 0 ->
                xlsx(
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                        sheet(rows),
                        "",
                        "");
            case 1 ->
                xlsx("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", sheet(rows).replace("20", "&x;"), "", "");
            case 2 ->
                xlsx(
                        "",
                        sheet(rows),
                        "<mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(200) + "</mergeCells>",
                        "");
            case 3 -> xlsx("", "<x>".repeat(100_000), "", "");
            case 4 -> xlsx("", sheet(rows), "<cols><col min=\"1\" max=\"999999999\" hidden=\"1\"/></cols>", "");
            default -> xlsx(sheet(rows).replace("<c>", "<c t=\"s\">"), "<si><t>x</t></si>");
        };
    }

    private static String odsRows(int rows) {
        var sheet = new StringBuilder();
        for (String line : csv(rows, ';').lines().toList()) {
            sheet.append("<table:table-row>");
            for (String cell : List.of(line.split(";", -1))) {
                sheet.append(
                        cell.equals("20")
                                ? "<table:table-cell office:value-type=\"float\" office:value=\"20\"><text:p>20</text:p></table:table-cell>"
                                : "<table:table-cell office:value-type=\"string\"><text:p>" + cell
                                        + "</text:p></table:table-cell>");
            }
            sheet.append("<table:table-cell table:number-columns-repeated=\"16376\"/></table:table-row>");
        }
        return sheet.append(
                        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>")
                .toString();
    }

    private byte[] hostileOds(int rows) throws IOException {
        return switch (random.nextInt(5)) {
            case 0 -> ods(odsRows(rows), "<!DOCTYPE x [<!ENTITY a SYSTEM \"http://127.0.0.1/\">]>");
            case 1 ->
                ods(
                        odsRows(rows)
                                .replace(
                                        "<table:table-cell office",
                                        "<table:table-cell table:number-columns-repeated=\"2147483647\" office"),
                        "");
            case 2 -> ods(odsRows(rows).replace("<text:p>", "<text:p><text:s text:c=\"999999999\"/>"), "");
            case 3 ->
                ods(
                        odsRows(rows)
                                .replace(
                                        "<table:table-cell office",
                                        "<table:table-cell table:number-rows-spanned=\"999999999\" table:number-columns-spanned=\"999999999\" office"),
                        "");
            default -> ods("<table:table>".repeat(3_000) + odsRows(rows), "");
        };
    }
}
