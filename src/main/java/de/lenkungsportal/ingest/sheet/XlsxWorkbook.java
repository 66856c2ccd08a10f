package de.lenkungsportal.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Which parts of an XLSX hold what. Only parts that are there are named.
 *
 * @param styles parts with styles
 * @param texts parts with shared texts
 */
record XlsxWorkbook(List<Entry> sheets, List<String> styles, List<String> texts, boolean isDate1904) {

    /** A sheet with cells; charts and dialogs are none. */
    record Entry(String name, boolean isHidden, String part) {}

    private record Relation(String type, String part) {}

    /** @throws RefusedFileException when there is no workbook, or no sheet in it */
    static XlsxWorkbook read(ZipPackage zip) throws XMLStreamException, IOException {
        String workbook = relations(zip, "_rels/.rels", "").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (!zip.has(workbook) || workbook.endsWith(".docx")) {
            throw new RefusedFileException("ingest.file.type");
        }
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        Map<String, Relation> relations =
                relations(zip, folder + "_rels/" + workbook.substring(folder.length()) + ".rels", folder);
        var sheets = new ArrayList<Entry>();
        boolean isDate1904 = false;
        try (InputStream in = zip.open(workbook);
                var xml = new XmlPart(in)) {
            while (xml.nextStart()) {
                if (xml.is("workbookPr")) {
                    isDate1904 = xml.isTrue("date1904");
                } else if (xml.is("sheet") && sheets.size() < FileLimits.MOST_SHEETS) {
                    Relation relation = relations.get(xml.attribute("id", ""));
                    if (relation != null && relation.type().endsWith("/worksheet")) {
                        sheets.add(new Entry(
                                xml.attribute("name", ""),
                                !xml.attribute("state", "visible").equals("visible"),
                                relation.part()));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new RefusedFileException("ingest.file.type");
        }
        return new XlsxWorkbook(
                sheets.stream().filter(sheet -> zip.has(sheet.part())).toList(),
                parts(zip, relations, "/styles"),
                parts(zip, relations, "/sharedStrings"),
                isDate1904);
    }

    private static List<String> parts(ZipPackage zip, Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::part)
                .filter(zip::has)
                .toList();
    }

    private static Map<String, Relation> relations(ZipPackage zip, String part, String folder)
            throws XMLStreamException, IOException {
        var relations = new HashMap<String, Relation>();
        if (!zip.has(part)) {
            return relations;
        }
        try (InputStream in = zip.open(part);
                var xml = new XmlPart(in)) {
            while (xml.nextStart()) {
                if (xml.is("Relationship") && relations.size() < FileLimits.MOST_ENTRIES) {
                    String target = xml.attribute("Target", "");
                    relations.put(
                            xml.attribute("Id", ""),
                            new Relation(
                                    xml.attribute("Type", ""),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }
}
