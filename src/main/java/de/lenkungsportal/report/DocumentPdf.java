package de.lenkungsportal.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a document as tagged PDF that claims PDF/UA-1 (ISO 14289-1): language, title, headings, tables with their headers,
 * page numbers outside of the reading order. A test holds the claim against veraPDF.
 */
public final class DocumentPdf {

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
            org.w3c.dom.Document page = DocumentPage.of(document);
            builder.withW3cDocument(page, null);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Lenkungsportal");
            PaperFonts.register(builder, pdf, page.getDocumentElement().getTextContent());
            // Base direction is that of German; a run of Arabic or Hebrew within is turned and its letters are joined.
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(TextDirection.LTR);
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
}
