package de.lenkungsportal.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A Markdown document, ready to be shown under a heading of its own.
 *
 * @param title the first heading, empty when there is none
 * @param lead the paragraph directly below it, empty when there is none
 * @param contents headings of the second and third level, in the order of the document
 * @param html everything else; raw HTML of the document is shown as text
 */
public record Methodology(String title, String lead, List<Entry> contents, String html) {

    /** A heading with the anchor that leads to it. */
    public record Entry(int level, String anchor, String text) {}

    /** Whether there is nothing to read yet. */
    public boolean isEmpty() {
        return html.isBlank();
    }

    public static Methodology of(String markdown) {
        var tables = List.of(TablesExtension.create());
        Node document = Parser.builder().extensions(tables).build().parse(markdown);
        String title = "";
        String lead = "";
        if (document.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
            title = text(first);
            if (first.getNext() instanceof Paragraph paragraph) {
                lead = text(paragraph);
                paragraph.unlink();
            }
            first.unlink();
        }
        var anchors = new Anchors();
        document.accept(anchors);
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> anchors)
                .build()
                .render(document);
        return new Methodology(title, lead, List.copyOf(anchors.entries), html);
    }

    private static String text(Node node) {
        var words = new Words();
        node.accept(words);
        return words.text.toString().strip();
    }

    /** The words of a node without their marks. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }
    }

    /** Gives each heading an anchor made of its words; a second one of the same words gets a number. */
    private static final class Anchors extends AbstractVisitor implements AttributeProvider {

        private final Map<Node, String> anchors = new HashMap<>();
        private final Map<String, Integer> used = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            String text = text(heading);
            String words = text.toLowerCase(Locale.GERMANY)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-")
                    .replaceAll("^-|-$", "");
            int count = used.merge(words, 1, Integer::sum);
            String anchor = count == 1 ? words : words + "-" + count;
            anchors.put(heading, anchor);
            if (heading.getLevel() == 2 || heading.getLevel() == 3) {
                entries.add(new Entry(heading.getLevel(), anchor, text));
            }
        }

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            String anchor = anchors.get(node);
            if (anchor != null) {
                attributes.put("id", anchor);
                attributes.put("tabindex", "-1");
            }
        }
    }
}
