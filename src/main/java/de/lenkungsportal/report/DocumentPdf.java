package de.lenkungsportal.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes a document as tagged PDF that claims PDF/UA-1 (ISO 14289-1): language, title, headings, tables with their headers,
 * page numbers outside of the reading order. A test holds the claim against veraPDF.
 */
public final class DocumentPdf {

    private static final String FAMILY = "Source Sans 3";
    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;

    static {
        // The renderer reports each style rule on the console.
        XRLog.setLoggingEnabled(false);
    }

    private DocumentPdf() {}

    public static byte[] write(Document document) {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.withW3cDocument(DocumentPage.of(document), null);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Lenkungsportal");
            builder.useFont(font(pdf, "SourceSans3-Regular.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(font(pdf, "SourceSans3-Semibold.ttf"), FAMILY, SEMIBOLD, FontStyle.NORMAL, true);
            // A document is text; nothing that someone typed may make the server fetch an address or open a file.
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without ligatures: their glyphs have no character, so that nobody could search or hear the word (ISO 14289-1, 7.21.7). */
    private static PDFontSupplier font(PDDocument pdf, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DocumentPdf.class.getResourceAsStream("/fonts/" + name))) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(pdf, font, true));
        }
    }
}
