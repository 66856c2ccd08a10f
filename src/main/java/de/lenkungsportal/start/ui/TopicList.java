package de.lenkungsportal.start.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.start.StartTopic;
import java.util.List;
import java.util.Locale;

/** One section of topics: sign, matter, reason, end, and on the right what kind of topic it is and since when. */
class TopicList extends Section {

    /** Missing data are no alarm and look like none. */
    enum Kind {
        DECIDE,
        MISSING
    }

    private final Messages messages;

    TopicList(Messages messages, Kind kind, List<StartTopic> topics) {
        this.messages = messages;
        String word = kind.name().toLowerCase(Locale.ROOT);
        addClassNames("lp-start-" + word, "lp-start-section");
        var title = new H2(messages.text("startpage." + word));
        title.setId("start-" + word);
        getElement().setAttribute("aria-labelledby", "start-" + word);
        var count = new Span(messages.text("startpage." + word + ".count", topics.size()));
        var head = new Div(title, count);
        head.addClassName("lp-start-head");
        add(head);
        if (topics.isEmpty()) {
            var empty = new Paragraph(messages.text("startpage." + word + ".empty"));
            empty.addClassName("lp-empty");
            add(empty);
        } else {
            var list = new OrderedList();
            EachRecord.into(list, messages, topics, this::item);
            add(list);
        }
    }

    private ListItem item(StartTopic topic) {
        String kind = topic.urgency().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var sign = new SvgIcon("theme/icons/start-" + kind + ".svg");
        sign.addClassName("lp-start-sign");
        var body = new Div(
                new H3(new Anchor(topic.link(), topic.title())), line("why", topic.reason()), line("end", topic.end()));
        var word = new Span(messages.label(topic.urgency()));
        word.addClassName("lp-start-kind");
        var since = new Span(topic.since());
        since.addClassName("lp-label");
        var right = new Div(word, since);
        right.addClassName("lp-start-right");
        var item = new ListItem(sign, body, right);
        item.addClassName("lp-start-" + kind);
        return item;
    }

    private static Paragraph line(String part, String text) {
        var line = new Paragraph(text);
        line.addClassName("lp-start-" + part);
        line.setVisible(!text.isEmpty());
        return line;
    }
}
