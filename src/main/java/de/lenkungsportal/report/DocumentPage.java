package de.lenkungsportal.report;

import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;

/** A document as the page that the PDF renderer lays out. Built as a tree, so that no text can become markup. */
final class DocumentPage {

    private static final String STYLE = """
            @page {
                size: A4; margin: 22mm 20mm 24mm 25mm;
                @bottom-left { content: element(foot); }
                @bottom-right {
                    content: counter(page) " / " counter(pages);
                    font-family: 'Source Sans 3'; font-size: 9pt; color: #46525c;
                }
            }
            body { font-family: FAMILIES; font-size: 11pt; line-height: 1.4; color: #1b2630; margin: 0; word-wrap: break-word; }
            .foot { position: running(foot); font-size: 9pt; color: #46525c; }
            .sender { font-size: 10pt; color: #46525c; border-bottom: 0.5mm solid #0b3c5d; padding-bottom: 2mm; margin: 0 0 12mm 0; }
            h1 { font-size: 20pt; font-weight: 600; line-height: 1.2; margin: 0 0 5mm 0; color: #0b3c5d; }
            h2 { font-size: 14pt; font-weight: 600; margin: 8mm 0 2mm 0; color: #0b3c5d; page-break-after: avoid; }
            h3 { font-size: 11.5pt; font-weight: 600; margin: 5mm 0 1mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; }
            .notice { border-left: 1mm solid #8a4b00; padding: 1mm 3mm; margin: 0 0 4mm 0; font-weight: 600; }
            table + p, ul + p { margin-top: 7mm; }
            table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 2mm 0 4mm 0; -fs-table-paginate: paginate; }
            caption { text-align: left; font-size: 10pt; color: #46525c; padding-bottom: 1mm; }
            th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #9aa7b1; }
            th { font-weight: 600; }
            table.facts { margin: 4mm 0 2mm 0; }
            .facts th { width: 34mm; }
            .facts th, .facts td { border: 0; padding: 0.4mm 0; }
            thead th { border-bottom: 0.5mm solid #0b3c5d; font-size: 10pt; }
            tr { page-break-inside: avoid; }
            td p, th p { margin: 0; }
            ul { margin: 0 0 2mm 0; padding-left: 6mm; }
            a { color: #0b5394; text-decoration: underline; }
            """.replace("FAMILIES", PaperFonts.families());

    private final org.w3c.dom.Document page;

    private DocumentPage(org.w3c.dom.Document page) {
        this.page = page;
    }

    static org.w3c.dom.Document of(Document document) {
        try {
            var page = new DocumentPage(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument());
            page.build(document);
            return page.page;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void build(Document document) {
        Element html = page.createElement("html");
        page.appendChild(html);
        html.setAttribute("lang", "de-DE");
        Element head = add(html, "head");
        text(head, "title", document.title() + " – " + document.sender());
        meta(head, "subject", document.subject());
        meta(head, "description", document.subject());
        text(head, "style", STYLE);
        bookmarks(head, document);
        Element body = add(html, "body");
        text(body, "div", document.footer()).setAttribute("class", "foot");
        text(body, "p", document.sender()).setAttribute("class", "sender");
        text(body, "h1", document.title()).setAttribute("id", "b0");
        int number = 0;
        for (Document.Block block : document.blocks()) {
            number++;
            block(body, block, number);
        }
    }

    private void bookmarks(Element head, Document document) {
        Element list = add(head, "bookmarks");
        bookmark(list, document.title(), 0);
        int number = 0;
        for (Document.Block block : document.blocks()) {
            number++;
            if (block instanceof Document.Heading heading && heading.level() == Document.Level.SECTION) {
                bookmark(list, heading.text(), number);
            }
        }
    }

    private void bookmark(Element list, String name, int number) {
        Element bookmark = add(list, "bookmark");
        bookmark.setAttribute("name", name);
        bookmark.setAttribute("href", "#b" + number);
    }

    private void block(Element body, Document.Block block, int number) {
        switch (block) {
            case Document.Heading(Document.Level level, String text) ->
                text(body, level == Document.Level.SECTION ? "h2" : "h3", text).setAttribute("id", "b" + number);
            case Document.Paragraph(String text) -> text.lines().forEach(line -> linked(add(body, "p"), line));
            case Document.Notice(String text) -> {
                Element notice = add(body, "p");
                notice.setAttribute("class", "notice");
                linked(notice, text);
            }
            case Document.Facts(List<Document.Fact> facts) -> facts(body, facts);
            case Document.Table table -> table(body, table);
            case Document.Links(List<Document.Link> links) -> links(body, links);
        }
    }

    private void facts(Element body, List<Document.Fact> facts) {
        Element table = add(body, "table");
        table.setAttribute("class", "facts");
        Element rows = add(table, "tbody");
        for (Document.Fact fact : facts) {
            Element row = add(rows, "tr");
            text(row, "th", fact.label()).setAttribute("scope", "row");
            lines(add(row, "td"), fact.value());
        }
    }

    private void table(Element body, Document.Table content) {
        text(body, "p", content.caption()).setAttribute("class", "caption");
        Element table = add(body, "table");
        Element header = add(add(table, "thead"), "tr");
        List<Double> widths = TableWidths.percent(content);
        for (int column = 0; column < widths.size(); column++) {
            Element cell = text(header, "th", content.header().get(column));
            cell.setAttribute("scope", "col");
            cell.setAttribute("style", String.format(Locale.ROOT, "width: %.1f%%", widths.get(column)));
        }
        Element rows = add(table, "tbody");
        for (List<String> cells : content.rows()) {
            Element row = add(rows, "tr");
            for (int column = 0; column < cells.size(); column++) {
                Element cell = add(row, column == 0 ? "th" : "td");
                lines(cell, cells.get(column));
                if (column == 0) {
                    cell.setAttribute("scope", "row");
                }
            }
        }
    }

    private void links(Element body, List<Document.Link> links) {
        Element list = add(body, "ul");
        for (Document.Link link : links) {
            anchor(add(list, "li"), link.text(), LinkedText.ascii(link.address()));
        }
    }

    /** A cell whose typed lines stay lines. */
    private void lines(Element cell, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2) {
            linked(cell, text);
            return;
        }
        lines.forEach(line -> linked(add(cell, "p"), line));
    }

    private void linked(Element parent, String text) {
        for (LinkedText.Part part : LinkedText.of(text)) {
            String address = part.address();
            if (address == null) {
                parent.appendChild(page.createTextNode(PaperFonts.printable(part.text())));
            } else {
                anchor(parent, part.text(), address);
            }
        }
    }

    private void anchor(Element parent, String text, String address) {
        Element anchor = text(parent, "a", text);
        anchor.setAttribute("href", address);
        anchor.setAttribute("title", text);
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private Element text(Element parent, String tag, String text) {
        Element element = add(parent, tag);
        element.appendChild(page.createTextNode(PaperFonts.printable(text)));
        return element;
    }

    private Element add(Element parent, String tag) {
        Element element = page.createElement(tag);
        parent.appendChild(element);
        return element;
    }
}
