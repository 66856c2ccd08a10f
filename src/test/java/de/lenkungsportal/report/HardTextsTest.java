package de.lenkungsportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.report.Document.Fact;
import de.lenkungsportal.report.DocumentFile.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Names in other scripts, words that do not end, addresses and typed lines, in PDF and DOCX. */
class HardTextsTest {

    private static final String LONG_WORD =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten".repeat(4);
    private static final String ADDRESS = "https://video.example.org/join/" + "a1B2c3D4".repeat(25);

    private static final Document DOCUMENT = new Document(
            "schwierig",
            "Verein für عربي in Köln",
            "Einladung عربي 🙂",
            "Worum es geht",
            "Fuß mit ትግርኛ",
            List.of(
                    new Document.Facts(List.of(
                            new Fact("Ort", "Rathaus\nSaal 1\nEingang hinten"), new Fact("Videokonferenz", ADDRESS))),
                    new Document.Heading(Document.Level.SECTION, "Тэст, Ελληνικά, עברית, ქართული, Հայերեն"),
                    new Document.Paragraph("Siehe " + ADDRESS + ", auch 中文 und ไทย und ܣܘܪܝܝܐ und தமிழ்."),
                    new Document.Table(
                            "Organisationen und ihre Funktion",
                            List.of("Organisation", "Funktion", "Teilnahme", "Personen"),
                            List.of(
                                    List.of("عربي Verein", "Leitung", "eingeladen", "2"),
                                    List.of(LONG_WORD, "Leitung", "eingeladen", "3"),
                                    List.of("👩🏽‍🏫 Schule ♥ e.V. 🧿", "-", "eingeladen", "4"))),
                    new Document.Links(List.of(new Document.Link("Übersicht", "https://example.org/Übersicht 1")))));

    @Test
    void everyCharacterIsPrintedAndNothingLeavesThePage() throws Exception {
        byte[] content = PdfUa.accessible(DocumentFile.of(DOCUMENT, Format.PDF));
        try (PDDocument pdf = Loader.loadPDF(content)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("عربي", "🙂", "עברית", "ქართული", "Հայերեն", "Ελληνικά", "中文", "ትግርኛ", "♥", "ไทย")
                    .contains("Personen", "Teilnahme")
                    .doesNotContain("#");
            assertThat(text.replaceAll("\\s", "")).contains(LONG_WORD);
            var inside = new WithinMargins();
            inside.getText(pdf);
            assertThat(inside.outside).isEmpty();
        }
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() throws Exception {
        byte[] content = PdfUa.accessible(DocumentFile.of(
                new Document("a", "b", "Titel \ud80c\udc00", "c", "d", List.of(new Document.Paragraph("Text"))),
                Format.PDF));
        try (PDDocument pdf = Loader.loadPDF(content)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Titel [U+13000]");
        }
    }

    @Test
    void addressesAreLinksAndTypedLinesAreLines() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(DocumentFile.of(DOCUMENT, Format.PDF).content())) {
            var addresses = new ArrayList<String>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                        addresses.add(uri.getURI());
                    }
                }
            }
            assertThat(addresses).contains(ADDRESS, "https://example.org/%C3%9Cbersicht%201");
            assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip))
                    .contains("Saal 1", "Eingang hinten");
        }
    }

    @Test
    void theWordFileHasHeadingsHeadsOfTablesAlternativeTextsAndItsLanguage() throws Exception {
        byte[] content = DocumentFile.of(DOCUMENT, Format.DOCX).content();
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("schwierig.docx"), content);
        try (var docx = new XWPFDocument(new ByteArrayInputStream(content))) {
            assertThat(docx.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Einladung عربي 🙂");
            assertThat(docx.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
            assertThat(docx.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("de-DE");
            assertThat(docx.getProperties().getCoreProperties().getTitle()).startsWith("Einladung");
            XWPFTable facts = docx.getTables().getFirst();
            assertThat(facts.getRow(0).getCell(1).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Rathaus", "Saal 1", "Eingang hinten");
            assertThat(facts.getRow(1).getCell(1).getParagraphs().getFirst().getRuns())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            XWPFHyperlinkRun.class,
                            link -> assertThat(link.getHyperlink(docx).getURL()).isEqualTo(ADDRESS));
            XWPFTable table = docx.getTables().getLast();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).getCell(0).getText()).isEqualTo(LONG_WORD);
            assertThat(table.getCTTbl().getTblPr().xmlText())
                    .contains("tblCaption", "Organisationen und ihre Funktion", "tblDescription", "Teilnahme");
        }
    }

    /** Collects what is printed beyond the right margin. */
    private static final class WithinMargins extends PDFTextStripper {

        private static final double RIGHT = 595 - 55;

        private final List<String> outside = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getXDirAdj() + text.getWidthDirAdj() > RIGHT
                    && !text.getUnicode().isBlank()) {
                outside.add(text.getUnicode());
            }
            super.processTextPosition(text);
        }
    }
}
