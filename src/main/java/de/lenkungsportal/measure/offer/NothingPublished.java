package de.lenkungsportal.measure.offer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.platform.Messages;

/** As long as nothing is published: what will stand here, and who publishes it. */
class NothingPublished extends Div {

    private static final int FACTS = 5;

    NothingPublished(Messages messages) {
        addClassName("lp-prose-page");
        var empty =
                new Div(new Paragraph(messages.text("measure.empty")), new Paragraph(messages.text("measure.next")));
        empty.addClassName("lp-empty");
        var facts = new UnorderedList();
        facts.addClassName("lp-bullets");
        for (int i = 1; i <= FACTS; i++) {
            facts.add(new ListItem(messages.text("measure.fact." + i)));
        }
        add(
                empty,
                new Section(new H2(messages.text("measure.facts")), facts),
                new Section(new H2(messages.text("measure.who")), new Paragraph(messages.text("measure.who.text"))));
    }
}
