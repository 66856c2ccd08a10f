package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.measure.Gap;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** The gaps of one kind: what is missing, why it is said, what ends it, and the source that names it too. */
class GapList extends Section {

    private final Messages messages;
    private final GapWords words;

    GapList(Messages messages, GapWords words, Gap.GapKind kind, List<Gap> gaps) {
        this.messages = messages;
        this.words = words;
        addClassName("lp-need-list");
        var count = new Span(String.valueOf(gaps.size()));
        count.addClassName("lp-label");
        var head = new Div(new H2(messages.label(kind)), count);
        head.addClassName("lp-need-head");
        var list = new UnorderedList();
        gaps.forEach(gap -> list.add(item(gap)));
        add(head, list);
    }

    private ListItem item(Gap gap) {
        var sign = new SvgIcon("theme/icons/start-gap.svg");
        sign.addClassName("lp-need-sign");
        var body = new Div(new H3(words.title(gap)), line(words.reason(gap)), line(words.end(gap)));
        if (gap.source() != null) {
            var source = new Paragraph(new Anchor(
                    "quellen/" + gap.source().source(),
                    messages.text(
                            "need.source", gap.source().source(), gap.source().place())));
            if (gap.statedAsOf() != null) {
                source.add(new Span(" · " + messages.text("need.asOf", GermanFormat.stand(gap.statedAsOf()))));
            }
            source.addClassName("lp-small");
            body.add(source);
        }
        return new ListItem(sign, body);
    }

    private static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassName("lp-need-line");
        line.setVisible(!text.isEmpty());
        return line;
    }
}
