package de.lenkungsportal.report;

import java.util.ArrayList;
import java.util.List;

/** Writes a document as text of at most 78 characters a line, to be read aloud, mailed or pasted. */
public final class DocumentText {

    private static final int WIDTH = 78;
    private static final String INDENT = "  ";

    private DocumentText() {}

    public static String write(Document document) {
        var lines = new ArrayList<String>();
        wrapped(lines, "", document.sender());
        lines.add("");
        underlined(lines, document.title(), '=');
        for (Document.Block block : document.blocks()) {
            lines.add("");
            switch (block) {
                case Document.Heading(Document.Level level, String text) ->
                    underlined(lines, text, level == Document.Level.SECTION ? '-' : '.');
                case Document.Paragraph(String text) -> wrapped(lines, "", text);
                case Document.Notice(String text) -> wrapped(lines, "! ", text);
                case Document.Facts(List<Document.Fact> facts) ->
                    facts.forEach(fact -> wrapped(lines, fact.label() + ": ", fact.value()));
                case Document.Table table -> table(lines, table);
                case Document.Links(List<Document.Link> links) ->
                    links.forEach(link -> {
                        wrapped(lines, "* ", link.text());
                        lines.add(INDENT + link.address());
                    });
            }
        }
        lines.add("");
        wrapped(lines, "", document.footer());
        return String.join("\n", lines) + "\n";
    }

    /** A row is a paragraph of its own: columns side by side do not fit a line, and read badly aloud. */
    private static void table(List<String> lines, Document.Table table) {
        wrapped(lines, "", table.caption() + ":");
        for (List<String> row : table.rows()) {
            wrapped(lines, "* ", named(table.header().getFirst()) + row.getFirst());
            for (int column = 1; column < row.size(); column++) {
                if (!row.get(column).isBlank()) {
                    wrapped(lines, INDENT + table.header().get(column) + ": ", row.get(column));
                }
            }
        }
    }

    /** An abbreviation needs no colon. */
    private static String named(String header) {
        return header + (header.endsWith(".") ? " " : ": ");
    }

    private static void underlined(List<String> lines, String text, char line) {
        int first = lines.size();
        wrapped(lines, "", text);
        int longest = lines.subList(first, lines.size()).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        lines.add(String.valueOf(line).repeat(longest));
    }

    /** Lines after the first one, wrapped or typed, stand below the text and not below its lead. */
    private static void wrapped(List<String> lines, String lead, String text) {
        String indent = lead.isEmpty() ? "" : INDENT.repeat(lead.startsWith(INDENT) ? 2 : 1);
        String start = lead;
        for (String part : text.split("\n", -1)) {
            var line = new StringBuilder(start);
            boolean isFirst = true;
            for (String word : part.split(" ", -1)) {
                if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
                    lines.add(line.toString().stripTrailing());
                    line = new StringBuilder(indent);
                    isFirst = true;
                }
                line.append(isFirst ? "" : " ").append(word);
                isFirst = false;
            }
            lines.add(line.toString().stripTrailing());
            start = indent;
        }
    }
}
