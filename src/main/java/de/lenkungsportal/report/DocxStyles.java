package de.lenkungsportal.report;

import java.math.BigInteger;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** The styles of a DOCX: as the PDF looks, with the names by which word processors know headings. */
final class DocxStyles {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String INK = "1B2630";
    private static final String BLUE = "0B3C5D";
    private static final String GREY = "46525C";
    private static final String LINE = "9AA7B1";

    private final XWPFStyles styles;

    private DocxStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static void define(XWPFDocument docx) {
        var all = new DocxStyles(docx.createStyles());
        all.styles.setSpellingLanguage("de-DE");
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        fonts.setCs("Calibri");
        all.styles.setDefaultFonts(fonts);
        all.add("Normal", "Normal", new Look(11, INK, false, 0, 6));
        all.add("Sender", "Absender", new Look(10, GREY, false, 0, 24));
        all.heading("Heading1", "heading 1", 0, new Look(20, BLUE, true, 0, 12));
        all.heading("Heading2", "heading 2", 1, new Look(14, BLUE, true, 18, 6));
        all.heading("Heading3", "heading 3", 2, new Look(12, INK, true, 12, 3));
        all.add("Notice", "Hinweis", new Look(11, "8A4B00", true, 0, 12));
        all.add("Caption", "caption", new Look(10, GREY, false, 6, 3));
        all.add("TableHead", "Tabellenkopf", new Look(10, INK, true, 2, 2));
        all.add("TableText", "Tabellentext", new Look(11, INK, false, 2, 2));
        all.add("ListBullet", "List Bullet", new Look(11, INK, false, 0, 3));
        all.add("Footer", "footer", new Look(9, GREY, false, 0, 0));
        all.hyperlink();
        page(docx);
    }

    /**
     * @param size in points
     * @param before space above, in points
     * @param after space below, in points
     */
    private record Look(int size, String color, boolean bold, int before, int after) {}

    private CTStyle add(String id, String name, Look look) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(20L * look.before()));
        spacing.setAfter(BigInteger.valueOf(20L * look.after()));
        CTRPr letters = style.addNewRPr();
        if (look.bold()) {
            letters.addNewB();
            letters.addNewBCs();
        }
        letters.addNewColor().setVal(look.color());
        letters.addNewSz().setVal(BigInteger.valueOf(2L * look.size()));
        // Arabic and Hebrew have a size of their own.
        letters.addNewSzCs().setVal(BigInteger.valueOf(2L * look.size()));
        styles.addStyle(new XWPFStyle(style));
        return style;
    }

    private void heading(String id, String name, int level, Look look) {
        CTStyle style = add(id, name, look);
        style.addNewNext().setVal("Normal");
        style.getPPr().addNewKeepNext();
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    private void hyperlink() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.CHARACTER);
        style.setStyleId("Hyperlink");
        style.addNewName().setVal("Hyperlink");
        CTRPr letters = style.addNewRPr();
        letters.addNewColor().setVal("0B5394");
        letters.addNewU().setVal(STUnderline.SINGLE);
        styles.addStyle(new XWPFStyle(style));
    }

    /** A4 with the margins of the PDF. */
    private static void page(XWPFDocument docx) {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1247));
        margins.setBottom(BigInteger.valueOf(1361));
        margins.setLeft(BigInteger.valueOf(1418));
        margins.setRight(BigInteger.valueOf(1134));
    }

    static void withoutBorders(XWPFTable table) {
        table.removeBorders();
    }

    static void lines(XWPFTable table) {
        table.removeBorders();
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
    }

    /** Alternative text of a table; the schema that POI brings has no classes for it. */
    static void describe(XWPFTable table, String title, String description) {
        try (XmlCursor cursor = table.getCTTbl().getTblPr().newCursor()) {
            cursor.toEndToken();
            element(cursor, "tblCaption", title);
            element(cursor, "tblDescription", description);
        }
    }

    private static void element(XmlCursor cursor, String name, String value) {
        cursor.beginElement(new QName(WORD, name, "w"));
        cursor.insertAttributeWithValue(new QName(WORD, "val", "w"), value);
        cursor.toNextToken();
    }
}
