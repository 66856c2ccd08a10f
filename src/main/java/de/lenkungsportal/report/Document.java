package de.lenkungsportal.report;

import java.util.List;

/**
 * A document on its way out of the portal, in German: as tagged PDF by {@link DocumentPdf}, as text by {@link DocumentText}.
 *
 * @param name file name without ending, in lower case ASCII
 * @param sender from whom it is, above the title
 * @param title the one heading of the first level
 * @param subject one sentence on what it is, for the properties of the PDF
 * @param footer stands at the foot of each page
 */
public record Document(String name, String sender, String title, String subject, String footer, List<Block> blocks) {

    /** What a document is made of. */
    public sealed interface Block {}

    /** A heading of the second level; the third where it belongs to one before. */
    public record Heading(Level level, String text) implements Block {}

    /** How deep a heading stands. */
    public enum Level {
        SECTION,
        ITEM
    }

    /** Paragraph; its line breaks are kept. */
    public record Paragraph(String text) implements Block {}

    /** Something that must be seen first, for example that a meeting is cancelled. */
    public record Notice(String text) implements Block {}

    /** Labels with their values, in the order in which they are read. */
    public record Facts(List<Fact> facts) implements Block {}

    /** One label with its value. */
    public record Fact(String label, String value) {}

    /**
     * A table; its first column names the row.
     *
     * @param rows each as long as the header
     */
    public record Table(String caption, List<String> header, List<List<String>> rows) implements Block {

        public Table {
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row has %d cells, the header %d".formatted(row.size(), header.size()));
                }
            }
        }
    }

    /** List of links to papers. */
    public record Links(List<Link> links) implements Block {}

    /** @param address absolute */
    public record Link(String text, String address) {}
}
