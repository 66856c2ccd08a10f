package de.lenkungsportal.start.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.start.StartDate;
import java.util.List;

/** A short list of dated events, each a link. */
class DateList extends Section {

    /** @param key of the heading; with {@code .empty} behind it, of the sentence where nothing is known */
    DateList(Messages messages, String key, List<StartDate> dates) {
        var title = new H2(messages.text(key));
        title.addClassName("lp-start-head");
        add(title);
        if (dates.isEmpty()) {
            var empty = new Paragraph(messages.text(key + ".empty"));
            empty.addClassName("lp-small");
            add(empty);
            return;
        }
        var list = new UnorderedList();
        EachRecord.into(list, messages, dates, DateList::item);
        add(list);
    }

    private static ListItem item(StartDate date) {
        var when = new Span(date.when());
        when.addClassName("lp-start-when");
        var note = new Span(date.note());
        note.addClassName("lp-label");
        note.setVisible(!date.note().isEmpty());
        return new ListItem(when, new Div(new Anchor(date.link(), date.title()), note));
    }
}
