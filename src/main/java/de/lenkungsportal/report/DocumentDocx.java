package de.lenkungsportal.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Writes a document as DOCX, to be worked on: headings as styles, tables with a repeated header and an alternative text, language
 * de-DE, page numbers.
 */
final class DocumentDocx {

    /** Between the margins of A4, in twentieths of a point. */
    private static final int PAGE_WIDTH = 9350;

    private static final int LABEL_WIDTH = 1930;

    private final XWPFDocument docx = new XWPFDocument();

    private DocumentDocx() {}

    static byte[] write(Document document) {
        var writer = new DocumentDocx();
        try (XWPFDocument docx = writer.docx) {
            writer.build(document);
            var out = new ByteArrayOutputStream();
            docx.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Document document) {
        DocxStyles.define(docx);
        var properties = docx.getProperties().getCoreProperties();
        properties.setTitle(document.title() + " – " + document.sender());
        properties.setSubjectProperty(document.subject());
        properties.setCreator("Lenkungsportal");
        properties.getUnderlyingProperties().setLanguageProperty(Optional.of("de-DE"));
        footer(document.footer());
        linked(paragraph("Sender"), document.sender());
        linked(paragraph("Heading1"), document.title());
        document.blocks().forEach(this::block);
    }

    private void block(Document.Block block) {
        switch (block) {
            case Document.Heading(Document.Level level, String text) ->
                linked(paragraph(level == Document.Level.SECTION ? "Heading2" : "Heading3"), text);
            case Document.Paragraph(String text) -> text.lines().forEach(line -> linked(paragraph("Normal"), line));
            case Document.Notice(String text) -> linked(paragraph("Notice"), text);
            case Document.Facts(List<Document.Fact> facts) -> facts(facts);
            case Document.Table table -> table(table);
            case Document.Links(List<Document.Link> links) ->
                links.forEach(link -> link(paragraph("ListBullet"), link.text(), LinkedText.ascii(link.address())));
        }
    }

    private void facts(List<Document.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        XWPFTable table = docx.createTable(facts.size(), 2);
        layout(table, List.of(LABEL_WIDTH, PAGE_WIDTH - LABEL_WIDTH));
        DocxStyles.withoutBorders(table);
        DocxStyles.describe(
                table,
                facts.getFirst().label(),
                String.join(", ", facts.stream().map(Document.Fact::label).toList()));
        for (int row = 0; row < facts.size(); row++) {
            cell(table.getRow(row).getCell(0), "TableHead", facts.get(row).label());
            cell(table.getRow(row).getCell(1), "TableText", facts.get(row).value());
        }
        paragraph("TableText");
    }

    private void table(Document.Table content) {
        linked(paragraph("Caption"), content.caption());
        XWPFTable table =
                docx.createTable(content.rows().size() + 1, content.header().size());
        layout(
                table,
                TableWidths.percent(content).stream()
                        .map(percent -> (int) Math.round(PAGE_WIDTH * percent / 100))
                        .toList());
        DocxStyles.lines(table);
        DocxStyles.describe(table, content.caption(), String.join(", ", content.header()));
        table.getRow(0).setRepeatHeader(true);
        row(table.getRow(0), content.header(), "TableHead");
        for (int row = 0; row < content.rows().size(); row++) {
            row(table.getRow(row + 1), content.rows().get(row), "TableText");
        }
        paragraph("TableText");
    }

    private void row(XWPFTableRow row, List<String> texts, String style) {
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            cell(row.getCell(column), style, texts.get(column));
        }
    }

    /** Typed lines stay lines. */
    private void cell(XWPFTableCell cell, String style, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int line = 0; line < Math.max(1, lines.size()); line++) {
            XWPFParagraph paragraph = line == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setStyle(style);
            if (line < lines.size()) {
                linked(paragraph, lines.get(line));
            }
        }
    }

    private static void layout(XWPFTable table, List<Integer> widths) {
        CTTbl raw = table.getCTTbl();
        CTTblLayoutType layout = raw.getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(widths.stream().mapToInt(each -> each).sum());
        var grid = raw.getTblGrid() == null ? raw.addNewTblGrid() : raw.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidthType(TableWidthType.DXA);
                row.getCell(column).setWidth(String.valueOf(widths.get(column)));
            }
        }
    }

    private void footer(String text) {
        XWPFParagraph paragraph = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle("Footer");
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.createRun().setText(text + " · ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" / ");
        paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void linked(XWPFParagraph paragraph, String text) {
        for (LinkedText.Part part : LinkedText.of(text)) {
            String address = part.address();
            if (address == null) {
                paragraph.createRun().setText(part.text());
            } else {
                link(paragraph, part.text(), address);
            }
        }
    }

    private static void link(XWPFParagraph paragraph, String text, String address) {
        XWPFRun run = paragraph.createHyperlinkRun(address);
        run.setText(text);
        run.setStyle("Hyperlink");
    }
}
