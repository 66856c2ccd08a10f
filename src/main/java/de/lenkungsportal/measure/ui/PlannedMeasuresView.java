package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.Page;
import jakarta.annotation.security.RolesAllowed;

/** Planned measures that were published to Bildungsträger. As long as there are none, it says what will stand here. */
@Route("geplante-massnahmen")
@Menu(title = "measure.menu", order = 60, icon = "measure")
@RolesAllowed({"STEERING", "COORDINATOR", "PROVIDER", "ADMIN"})
class PlannedMeasuresView extends Page {

    private static final int FACTS = 5;

    PlannedMeasuresView(Messages messages) {
        setHeading(messages.text("measure.title"), messages.text("measure.sentence"));
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
