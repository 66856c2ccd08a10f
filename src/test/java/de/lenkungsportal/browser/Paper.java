package de.lenkungsportal.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a view looks like on paper. */
final class Paper {

    /** The room between the margins of A4 upright, in CSS pixels. */
    private static final int UPRIGHT = 703;

    /** The same for views that print on the long side. */
    private static final int LANDSCAPE = 1032;

    private Paper() {}

    /** How wide the sheet of this page is, in CSS pixels. */
    static int width(Page page) {
        return "wide".equals(page.evaluate("getComputedStyle(document.body).page")) ? LANDSCAPE : UPRIGHT;
    }

    /** What each sheet says, without spaces and hyphens, as lines break anywhere. */
    static List<String> sheets(Page page) {
        byte[] printed =
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        try (PDDocument document = Loader.loadPDF(printed)) {
            var sheets = new ArrayList<String>();
            var reader = new PDFTextStripper();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                reader.setStartPage(number);
                reader.setEndPage(number);
                sheets.add(compact(reader.getText(document)));
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String compact(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad\\u2010-]+", "");
    }
}
