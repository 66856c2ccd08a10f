package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A text that people write, in Markdown: headings, paragraphs, lists and links. It becomes components, never HTML, so that
 * nothing in it can run; a link to anything but a page or a mail address is shown as its words.
 */
class Prose extends Div {

    private static final Pattern SAFE =
            Pattern.compile("https?://.*|mailto:.*|tel:[+0-9 ()/-]+|[a-z0-9/-]*(#[a-z0-9-]*)?", Pattern.DOTALL);

    Prose(String markdown) {
        addClassName("lp-prose");
        show(markdown);
    }

    final void show(String markdown) {
        removeAll();
        Parser.builder().build().parse(markdown).accept(new Writer(this));
    }

    /** Writes a node and what is in it into a component. */
    private static final class Writer extends AbstractVisitor {

        private final HasComponents into;

        Writer(HasComponents into) {
            this.into = into;
        }

        private <C extends com.vaadin.flow.component.Component & HasComponents> void write(C component, Node node) {
            into.add(component);
            var inside = new Writer(component);
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                child.accept(inside);
            }
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() < 3) {
                write(new H2(), heading);
            } else {
                write(new H3(), heading);
            }
        }

        @Override
        public void visit(org.commonmark.node.Paragraph paragraph) {
            write(new Paragraph(), paragraph);
        }

        @Override
        public void visit(BulletList list) {
            write(new UnorderedList(), list);
        }

        @Override
        public void visit(org.commonmark.node.OrderedList list) {
            write(new OrderedList(), list);
        }

        @Override
        public void visit(org.commonmark.node.ListItem item) {
            Node only = item.getFirstChild();
            boolean isLine = only instanceof org.commonmark.node.Paragraph && only.getNext() == null;
            write(new ListItem(), isLine && only != null ? only : item);
        }

        @Override
        public void visit(Link link) {
            String address = link.getDestination();
            if (SAFE.matcher(address.toLowerCase(Locale.ROOT)).matches()) {
                write(new Anchor(address, ""), link);
            } else {
                visitChildren(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        @Override
        public void visit(Text text) {
            say(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            say(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            into.add(new Paragraph(code.getLiteral()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            into.add(new Paragraph(code.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock html) {
            into.add(new Paragraph(html.getLiteral()));
        }

        @Override
        public void visit(HtmlInline html) {
            say(html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            say(" ");
        }

        @Override
        public void visit(HardLineBreak line) {
            into.add(new HtmlComponent("br"));
        }

        private void say(String words) {
            into.add(new Span(words));
        }
    }
}
