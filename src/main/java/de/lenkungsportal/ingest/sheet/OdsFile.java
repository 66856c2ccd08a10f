package de.lenkungsportal.ingest.sheet;

import de.lenkungsportal.ingest.sheet.SheetTable.Merge;
import de.lenkungsportal.ingest.sheet.XlsxStyles.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * ODS (OpenDocument 1.3, part 3): every sheet of {@code content.xml}, read as a stream. The libraries for ODS build the whole
 * table in memory, and a file of two kilobytes may say that a row repeats a million times; here a repeated empty row is a number.
 */
final class OdsFile {

    private final RowCollector rows;
    private final Set<String> hiddenTables = new HashSet<>();

    private OdsFile(RowCollector rows) {
        this.rows = rows;
    }

    /** @throws RefusedFileException when it is damaged, has a password or holds more than it may */
    static void read(ZipPackage zip, RowCollector rows) {
        try {
            refuseWithPassword(zip);
            try (InputStream in = zip.open("content.xml");
                    var xml = new XmlPart(in)) {
                new OdsFile(rows).read(xml);
            }
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw e instanceof java.util.concurrent.CancellationException cancelled ? cancelled : ZipPackage.damaged(e);
        }
    }

    private static void refuseWithPassword(ZipPackage zip) throws XMLStreamException, IOException {
        if (zip.has("META-INF/manifest.xml")) {
            try (InputStream in = zip.open("META-INF/manifest.xml");
                    var xml = new XmlPart(in)) {
                while (xml.nextStart()) {
                    if (xml.is("encryption-data") || xml.is("keyinfo")) {
                        throw new RefusedFileException("ingest.file.password");
                    }
                }
            }
        }
    }

    private void read(XmlPart xml) throws XMLStreamException {
        String style = "";
        boolean isSheet = false;
        int sheets = 0;
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "spreadsheet" -> isSheet = true;
                case "style" -> style = xml.attribute("name", "");
                case "table-properties" -> {
                    if (xml.attribute("display", "true").equals("false")) {
                        hiddenTables.add(style);
                    }
                }
                case "table" -> {
                    if (isSheet && sheets < FileLimits.MOST_SHEETS) {
                        sheets++;
                        String name = xml.attribute("name", "");
                        boolean isHidden = hiddenTables.contains(xml.attribute("style-name", ""));
                        table(xml);
                        rows.end(name, isHidden);
                    }
                }
                default -> {
                    // looks, settings, scripts
                }
            }
        }
        if (!isSheet) {
            throw new RefusedFileException("ingest.file.type");
        }
    }

    private void table(XmlPart xml) throws XMLStreamException {
        int number = 0;
        int column = 0;
        int depth = 1;
        while (depth > 0 && xml.next()) {
            if (!xml.isStart()) {
                depth -= xml.is("table") ? 1 : 0;
                continue;
            }
            switch (xml.name()) {
                case "table" -> depth++;
                case "table-column" -> {
                    int repeated = xml.number("number-columns-repeated", 1);
                    boolean isHidden = !xml.attribute("visibility", "visible").equals("visible");
                    for (int each = 0; isHidden && each < Math.min(repeated, FileLimits.MOST_COLUMNS); each++) {
                        rows.hide(column + each);
                    }
                    column = Math.min(column + repeated, FileLimits.MOST_COLUMNS);
                }
                case "table-row" -> number = row(xml, number);
                default -> {
                    // groups of rows and columns, shapes, sources
                }
            }
        }
    }

    /** @return the number of the last row that this element stands for */
    private int row(XmlPart xml, int before) throws XMLStreamException {
        int repeated = Math.clamp(xml.number("number-rows-repeated", 1), 1, FileLimits.LAST_ROW);
        boolean isHidden = !xml.attribute("visibility", "visible").equals("visible");
        List<String> cells = cells(xml, before + 1);
        boolean isEmpty = cells.stream().allMatch(String::isBlank);
        if (!isEmpty && before + repeated > FileLimits.LAST_ROW) {
            throw new RefusedFileException("ingest.file.tooManyRows", FileLimits.LAST_ROW);
        }
        for (int each = 1; !isEmpty && each <= repeated; each++) {
            rows.add(before + each, cells, isHidden, 0);
        }
        return Math.min(before + repeated, FileLimits.LAST_ROW);
    }

    private List<String> cells(XmlPart xml, int number) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int place = 0;
        while (xml.next()) {
            if (!xml.isStart()) {
                if (xml.is("table-row")) {
                    break;
                }
            } else if (xml.is("table-cell") || xml.is("covered-table-cell")) {
                boolean isCovered = xml.is("covered-table-cell");
                int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
                int down = xml.number("number-rows-spanned", 1);
                int across = xml.number("number-columns-spanned", 1);
                if ((down > 1 || across > 1) && place < FileLimits.MOST_COLUMNS) {
                    rows.merge(new Merge(number, number + down - 1, place, place + across - 1));
                }
                String text = cell(xml, number, place);
                if (!text.isEmpty() && !isCovered) {
                    if (place + repeated > FileLimits.MOST_COLUMNS) {
                        throw new RefusedFileException("ingest.file.tooManyColumns", FileLimits.MOST_COLUMNS);
                    }
                    while (cells.size() < place) {
                        cells.add("");
                    }
                    for (int each = 0; each < repeated; each++) {
                        cells.add(text);
                    }
                }
                place = Math.min(place + repeated, Integer.MAX_VALUE / 4);
            }
        }
        return cells;
    }

    /** By its value where it has one, as a cell shows only what its format lets through. */
    private static String cell(XmlPart xml, int row, int place) throws XMLStreamException {
        String type = xml.attribute("value-type", "");
        String value = xml.attribute("value", "");
        String date = xml.attribute("date-value", "");
        boolean isTrue = xml.isTrue("boolean-value");
        String formula = xml.attribute("formula", "");
        String shown = shown(xml);
        if (shown.isEmpty() && value.isEmpty() && date.isEmpty() && !formula.isEmpty() && type.isEmpty()) {
            // A formula whose value was never computed must not look like an empty cell.
            throw new RefusedFileException("ingest.file.formula", XlsxFile.name(place) + row);
        }
        return switch (type) {
            case "float", "percentage", "currency" -> number(value, shown);
            case "date" -> date(date, shown);
            case "boolean" -> isTrue ? "ja" : "nein";
            default -> shown;
        };
    }

    private static String number(String value, String shown) {
        return value.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?")
                ? XlsxCell.text("n", value, Shown.NUMBER, false)
                : shown;
    }

    /** "Feb 16" and "02/2016" are a month; a day is shown by three parts. */
    private static String date(String iso, String shown) {
        boolean isMonth = iso.startsWith("-01", 7) && shown.strip().split("[ ./-]+").length < 3;
        return XlsxCell.moment(iso, isMonth ? Shown.MONTH : Shown.DAY);
    }

    /** The paragraphs of the cell, a line each; notes that hang at it are no text of it. */
    private static String shown(XmlPart xml) throws XMLStreamException {
        var text = new StringBuilder();
        XMLStreamReader stream = xml.stream();
        int depth = 1;
        int apart = 0;
        int paragraphs = 0;
        boolean isIn = false;
        while (depth > 0 && stream.hasNext()) {
            switch (stream.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    String name = stream.getLocalName();
                    if (apart > 0 || name.equals("annotation") || name.equals("shapes") || name.equals("frame")) {
                        apart++;
                    } else if (name.equals("p")) {
                        text.append(paragraphs > 0 ? "\n" : "");
                        paragraphs++;
                        isIn = true;
                    } else {
                        blank(xml, name, text);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    isIn &= apart > 0 || !stream.getLocalName().equals("p");
                    apart = Math.max(0, apart - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (isIn && apart == 0) {
                        text.append(stream.getText());
                    }
                }
                default -> {
                    // comments and instructions are no text
                }
            }
            if (text.length() > FileLimits.LONGEST_CELL * 2) {
                throw new RefusedFileException("ingest.file.packed");
            }
        }
        return text.toString();
    }

    private static void blank(XmlPart xml, String name, StringBuilder text) {
        switch (name) {
            case "s" -> text.repeat(" ", Math.min(xml.number("c", 1), FileLimits.LONGEST_CELL));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {
                // spans and links
            }
        }
    }
}
