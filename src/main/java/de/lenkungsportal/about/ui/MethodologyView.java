package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.about.Methodology;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** How figures were taken from the sources, coded and computed: the document of the repository itself. */
@Route("methodik")
@Menu(title = "about.methodology.menu", order = 110, icon = "method")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class MethodologyView extends Page {

    private final Messages messages;

    MethodologyView(Messages messages) {
        this.messages = messages;
        show(Methodology.of(Documents.read("methodology")));
    }

    void show(Methodology methodology) {
        setHeading(
                methodology.title().isEmpty() ? messages.text("about.methodology.menu") : methodology.title(),
                methodology.lead());
        if (methodology.isEmpty()) {
            var empty = new Div(new Paragraph(messages.text("about.methodology.empty")));
            empty.addClassName("lp-empty");
            add(empty);
            return;
        }
        // Text of the repository, not of users; its own HTML was escaped.
        var text = new Html("<div class='lp-prose'>" + methodology.html() + "</div>");
        var both = new Div(contents(methodology.contents()), new Div(text));
        both.addClassName("lp-with-contents");
        add(both);
    }

    private Nav contents(List<Methodology.Entry> entries) {
        var list = new UnorderedList();
        for (Methodology.Entry entry : entries) {
            var link = new Anchor("methodik#" + entry.anchor(), entry.text());
            link.setRouterIgnore(true);
            link.getElement().executeJs(Jump.SCRIPT, entry.anchor());
            var item = new ListItem(link);
            item.addClassName("lp-level-" + entry.level());
            list.add(item);
        }
        var title = new H2(messages.text("about.methodology.contents"));
        title.setId("methodik-inhalt");
        var nav = new Nav(title, list);
        nav.getElement().setAttribute("aria-labelledby", "methodik-inhalt");
        nav.addClassName("lp-contents");
        nav.setVisible(!entries.isEmpty());
        return nav;
    }
}
