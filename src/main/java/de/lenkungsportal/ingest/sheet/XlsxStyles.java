package de.lenkungsportal.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Which styles of an XLSX show a number as a day or a month. A workbook without styles shows numbers as numbers. */
final class XlsxStyles {

    static final XlsxStyles NONE = new XlsxStyles(List.of());

    private static final int MOST = 70_000;
    private static final int MONTH_AND_YEAR = 17;

    /** What a number is shown as. */
    enum Shown {
        NUMBER,
        TIME,
        DAY,
        MONTH
    }

    private final List<Shown> styles;

    private XlsxStyles(List<Shown> styles) {
        this.styles = styles;
    }

    Shown of(int style) {
        return style < styles.size() ? styles.get(style) : Shown.NUMBER;
    }

    static XlsxStyles read(ZipPackage zip, String part) throws XMLStreamException, IOException {
        Map<Integer, String> formats = new HashMap<>();
        var styles = new ArrayList<Shown>();
        boolean isInCells = false;
        try (InputStream in = zip.open(part);
                var xml = new XmlPart(in)) {
            while (xml.next()) {
                if (xml.is("cellXfs")) {
                    isInCells = xml.isStart();
                } else if (xml.isStart() && xml.is("numFmt") && formats.size() < MOST) {
                    formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
                } else if (xml.isStart() && xml.is("xf") && isInCells && styles.size() < MOST) {
                    int format = xml.number("numFmtId", 0);
                    String code = formats.get(format);
                    styles.add(code == null ? builtIn(format) : shown(code));
                }
            }
        }
        return new XlsxStyles(styles);
    }

    /** ECMA-376, part 1, 18.8.30: formats that every program knows by their number. */
    private static Shown builtIn(int format) {
        if (format == MONTH_AND_YEAR) {
            return Shown.MONTH;
        }
        if ((format >= 18 && format <= 21) || (format >= 45 && format <= 47)) {
            return Shown.TIME;
        }
        boolean isDay =
                (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
        return isDay ? Shown.DAY : Shown.NUMBER;
    }

    /** A format of days or times; what stands in quotes or brackets is no part of it. */
    private static Shown shown(String format) {
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "");
        boolean isDate = plain.matches("(?s).*[ydjthm].*")
                && !plain.contains("0")
                && !plain.contains("#")
                && !plain.contains("general")
                && !plain.contains("standard")
                && !plain.contains("@");
        if (!isDate) {
            return Shown.NUMBER;
        }
        boolean hasYear = plain.matches("(?s).*[yj].*");
        boolean hasDay = plain.matches("(?s).*[dt].*");
        if (hasYear && !hasDay && plain.contains("m")) {
            return Shown.MONTH;
        }
        return hasYear || hasDay ? Shown.DAY : Shown.TIME;
    }
}
