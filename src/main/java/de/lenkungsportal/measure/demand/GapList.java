package de.lenkungsportal.measure.demand;

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
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.measure.BasisChip;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.board.BoardAddress;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.measure.gap.GapWords;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** Gaps of one kind or place: what is missing, why it is said, what ends it, and the source that names it too. */
class GapList extends Section {

    private final Messages messages;
    private final GapWords words;

    /** @param title says what the gaps have in common */
    GapList(Messages messages, GapWords words, String title, List<Gap> gaps) {
        this.messages = messages;
        this.words = words;
        addClassName("lp-need-list");
        var count = new Span(String.valueOf(gaps.size()));
        count.addClassName("lp-label");
        var head = new Div(new H2(title), count);
        head.addClassName("lp-need-head");
        var list = new UnorderedList();
        EachRecord.into(list, messages, gaps, this::item);
        add(head, list);
    }

    private ListItem item(Gap gap) {
        var sign = new SvgIcon("theme/icons/start-gap.svg");
        sign.addClassName("lp-need-sign");
        var body = new Div(new H3(words.title(gap)), line(words.reason(gap)), line(words.end(gap)));
        if (gap.demandBasis() == Basis.SIMULATED) {
            body.addComponentAtIndex(1, new BasisChip(messages, Basis.SIMULATED));
        }
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
        var plan = new Anchor(board(gap), messages.text("need.plan"));
        plan.getElement().setAttribute("aria-label", messages.text("need.plan.of", words.title(gap)));
        var next = new Paragraph(plan);
        next.addClassName("lp-need-next");
        body.add(next);
        return new ListItem(sign, body);
    }

    /** The board with a new chain that begins where the gap is. */
    private static String board(Gap gap) {
        return new BoardAddress(
                        gap.ags(),
                        BoardAddress.Form.SCHRITTE,
                        gap.group(),
                        null,
                        BoardAddress.NEW,
                        gap.measure() == null ? List.of() : List.of(gap.measure()),
                        gap.levelFrom() == null ? LanguageLevel.A0 : gap.levelFrom(),
                        0)
                .href();
    }

    private static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassName("lp-need-line");
        line.setVisible(!text.isEmpty());
        return line;
    }
}
