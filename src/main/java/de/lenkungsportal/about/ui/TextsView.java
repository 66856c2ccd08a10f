package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.about.PageText;
import de.lenkungsportal.about.PageTextService;
import de.lenkungsportal.about.TextPlace;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts of public pages that an administrator writes. */
@Route(TextsView.ROUTE)
@Menu(title = "about.text.menu", order = 208, icon = "imprint")
@RolesAllowed("ADMIN")
class TextsView extends Page {

    static final String ROUTE = "texte";

    private static final Map<TextPlace, String> PAGES = Map.of(
            TextPlace.IMPRINT, "impressum",
            TextPlace.ACCESSIBILITY, "barrierefreiheit",
            TextPlace.ENFORCEMENT, "barrierefreiheit");

    TextsView(Messages messages, PageTextService service) {
        setHeading(messages.text("about.text.menu"), messages.text("about.text.sentence"));
        var table = new DataTable(
                messages.text("about.text.menu"),
                Stream.of("text", "origin", "page")
                        .map(column -> messages.text("about.text.column." + column))
                        .toList());
        table.each(messages, service.all(), text -> row(messages, table, text));
        add(table.framed());
    }

    private static void row(Messages messages, DataTable table, PageText text) {
        String name = messages.label(text.place());
        var page = new Anchor(PAGES.getOrDefault(text.place(), ""), messages.text("about.text.page"));
        page.setAriaLabel(messages.text("about.text.pageOf", name));
        table.row(
                new Anchor(href(text.place()), name),
                List.of(new Span(messages.text(text.isOwn() ? "about.text.own" : "about.text.portals")), page));
    }

    static String href(TextPlace place) {
        return ROUTE + "/" + place.name();
    }
}
