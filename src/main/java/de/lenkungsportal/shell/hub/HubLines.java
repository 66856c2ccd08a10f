package de.lenkungsportal.shell.hub;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** A short list on the page of a city; each line leads to its matter. */
public class HubLines extends Div {

    /** So many lines at most; the title of the panel leads to the rest. */
    public static final int MOST = 4;

    /**
     * @param note below the title; empty where there is none
     * @param right how urgent it is or when it is; empty where there is nothing to say
     */
    public record Line(String title, String note, String right, String link) {}

    /** @param empty the sentence where there is none */
    public HubLines(Messages messages, List<Line> lines, String empty) {
        addClassName("lp-hub-lines");
        if (lines.isEmpty()) {
            var none = new Paragraph(empty);
            none.addClassName("lp-small");
            add(none);
            return;
        }
        var list = new UnorderedList();
        EachRecord.into(list, messages, lines.stream().limit(MOST).toList(), HubLines::item);
        add(list);
    }

    private static ListItem item(Line line) {
        var note = new Span(line.note());
        note.addClassName("lp-label");
        note.setVisible(!line.note().isEmpty());
        var right = new Span(line.right());
        right.addClassName("lp-hub-right");
        right.setVisible(!line.right().isEmpty());
        return new ListItem(new Div(new Anchor(line.link(), line.title()), note), right);
    }
}
