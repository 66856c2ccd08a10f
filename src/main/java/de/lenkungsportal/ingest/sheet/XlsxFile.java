package de.lenkungsportal.ingest.sheet;

import de.lenkungsportal.ingest.sheet.SheetTable.Merge;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * XLSX (ECMA-376), transitional and strict: every sheet, with what is hidden or merged in it, values as a German spreadsheet
 * program shows them. Read part by part as a stream, because the readers at hand need a part of styles, know no merged cells, or
 * hold a whole workbook in memory.
 */
final class XlsxFile {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private final ZipPackage zip;
    private final RowCollector rows;
    private final List<String> texts = new ArrayList<>();
    private XlsxStyles styles = XlsxStyles.NONE;
    private boolean isDate1904;

    private XlsxFile(ZipPackage zip, RowCollector rows) {
        this.zip = zip;
        this.rows = rows;
    }

    /** @throws RefusedFileException when it is no XLSX or holds more than it may */
    static void read(ZipPackage zip, RowCollector rows) {
        if (!zip.has("[Content_Types].xml")) {
            throw new RefusedFileException("ingest.file.type");
        }
        try {
            new XlsxFile(zip, rows).read();
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static RuntimeException damaged(Exception e) {
        return e instanceof java.util.concurrent.CancellationException cancelled ? cancelled : ZipPackage.damaged(e);
    }

    private void read() throws XMLStreamException, IOException {
        XlsxWorkbook workbook = XlsxWorkbook.read(zip);
        for (String part : workbook.styles()) {
            styles = XlsxStyles.read(zip, part);
        }
        for (String part : workbook.texts()) {
            readTexts(part);
        }
        isDate1904 = workbook.isDate1904();
        for (XlsxWorkbook.Entry sheet : workbook.sheets()) {
            read(sheet.part());
            rows.end(sheet.name(), sheet.isHidden());
        }
    }

    private void readTexts(String part) throws XMLStreamException, IOException {
        long size = 0;
        try (InputStream in = zip.open(part);
                var xml = new XmlPart(in)) {
            while (xml.nextStart()) {
                if (xml.is("si")) {
                    String text = xml.text("rPh");
                    size += text.length() + 40L;
                    if (size > FileLimits.LARGEST_TEXTS) {
                        throw new RefusedFileException("ingest.file.packed");
                    }
                    texts.add(text);
                }
            }
        }
    }

    private void read(String part) throws XMLStreamException, IOException {
        int number = 0;
        try (InputStream in = zip.open(part);
                var xml = new XmlPart(in)) {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "col" -> hide(xml);
                    case "row" -> {
                        int next = xml.number("r", number + 1);
                        if (next <= number || next > FileLimits.LAST_ROW) {
                            // Two rows of one number could not be told apart.
                            throw new RefusedFileException("ingest.file.xlsx");
                        }
                        number = next;
                        boolean isHidden = xml.isTrue("hidden");
                        rows.add(number, cells(xml, number), isHidden, 0);
                    }
                    case "mergeCell" -> merge(xml.attribute("ref", ""));
                    default -> {
                        // looks and print set-up
                    }
                }
            }
        }
    }

    private void hide(XmlPart xml) {
        if (xml.isTrue("hidden")) {
            int last = Math.min(xml.number("max", 0), FileLimits.MOST_COLUMNS);
            for (int column = Math.max(1, xml.number("min", 1)); column <= last; column++) {
                rows.hide(column - 1);
            }
        }
    }

    private void merge(String ref) {
        String[] ends = ref.split(":", 2);
        Matcher first = PLACE.matcher(ends[0]);
        Matcher last = PLACE.matcher(ends[ends.length - 1]);
        if (first.matches() && last.matches()) {
            rows.merge(new Merge(
                    Integer.parseInt(first.group(2)),
                    Integer.parseInt(last.group(2)),
                    column(first.group(1)),
                    column(last.group(1))));
        }
    }

    /** Cells of the row at which the reader stands, up to the last one that holds something. */
    private List<String> cells(XmlPart xml, int number) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int place = -1;
        while (xml.next()) {
            if (!xml.isStart()) {
                if (xml.is("row")) {
                    return cells;
                }
            } else if (xml.is("c")) {
                place = place(xml.attribute("r", ""), place + 1);
                String text = cell(xml, number, place);
                if (text.isEmpty()) {
                    rows.count(1);
                } else {
                    if (place >= FileLimits.MOST_COLUMNS) {
                        throw new RefusedFileException("ingest.file.tooManyColumns", FileLimits.MOST_COLUMNS);
                    }
                    while (cells.size() <= place) {
                        cells.add("");
                    }
                    cells.set(place, text);
                }
            }
        }
        return cells;
    }

    private String cell(XmlPart xml, int row, int place) throws XMLStreamException {
        String type = xml.attribute("t", "n");
        XlsxStyles.Shown shown = styles.of(xml.number("s", 0));
        String value = null;
        String formula = null;
        String inline = null;
        while (xml.next()) {
            if (!xml.isStart()) {
                if (xml.is("c")) {
                    break;
                }
            } else if (xml.is("v")) {
                value = xml.text("");
            } else if (xml.is("f")) {
                formula = xml.text("");
            } else if (xml.is("is")) {
                inline = xml.text("rPh");
            }
        }
        if (inline != null) {
            return inline;
        }
        if (value == null || value.isEmpty()) {
            if (formula != null && !type.equals("str")) {
                // A formula whose value was never computed must not look like an empty cell.
                throw new RefusedFileException("ingest.file.formula", name(place) + row);
            }
            return "";
        }
        return XlsxCell.text(type, type.equals("s") ? shared(value) : value, shown, isDate1904);
    }

    private String shared(String index) {
        int at = index.strip().matches("\\d{1,9}") ? Integer.parseInt(index.strip()) : -1;
        if (at < 0 || at >= texts.size()) {
            throw new RefusedFileException("ingest.file.xlsx");
        }
        return texts.get(at);
    }

    /** Of a column from 0: A, B … AA. */
    static String name(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : name(place / 26 - 1) + last;
    }

    /** Column of a cell such as AB12, read letter by letter, as files have very many. */
    private static int place(String cell, int otherwise) {
        int column = 0;
        int at = 0;
        while (at < Math.min(3, cell.length()) && cell.charAt(at) >= 'A' && cell.charAt(at) <= 'Z') {
            column = column * 26 + cell.charAt(at) - 'A' + 1;
            at++;
        }
        boolean isNamed = at > 0 && at < cell.length() && Character.isDigit(cell.charAt(at));
        return isNamed ? column - 1 : otherwise;
    }

    private static int column(String letters) {
        int column = 0;
        for (int at = 0; at < letters.length(); at++) {
            column = column * 26 + letters.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }
}
