package de.lenkungsportal.report;

import java.nio.charset.StandardCharsets;

/**
 * A document as a file.
 *
 * @param name with its ending, in lower case ASCII
 */
@SuppressWarnings("ArrayRecordComponent") // written once and handed on; never compared
public record DocumentFile(String name, String mediaType, byte[] content) {

    /** In which form. */
    public enum Format {
        PDF,
        DOCX,
        TEXT
    }

    public static DocumentFile of(Document document, Format format) {
        return switch (format) {
            case PDF -> new DocumentFile(document.name() + ".pdf", "application/pdf", DocumentPdf.write(document));
            case DOCX ->
                new DocumentFile(
                        document.name() + ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        DocumentDocx.write(document));
            case TEXT ->
                new DocumentFile(
                        document.name() + ".txt",
                        "text/plain;charset=UTF-8",
                        DocumentText.write(document).getBytes(StandardCharsets.UTF_8));
        };
    }
}
