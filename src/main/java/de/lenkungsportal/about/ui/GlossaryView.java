package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.about.Glossary;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Term;
import de.lenkungsportal.kit.UrlFilters;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the words of the portal mean, for everyone; {@code glossar#bedarfsgemeinschaft} leads to one of them. */
@Route(Term.GLOSSARY)
@Menu(title = "glossary.menu", order = 115, icon = "glossary")
@AnonymousAllowed
class GlossaryView extends Page implements BeforeEnterObserver {

    private static final String SEARCH = "suche";

    private final Messages messages;
    private final Glossary glossary = Glossary.of(Documents.read("glossary"));
    private final UrlFilters filters = new UrlFilters(this::change);
    private final Div found = new Div();
    private UrlState state = UrlState.of(QueryParameters.empty());

    GlossaryView(Messages messages) {
        this.messages = messages;
        setHeading(glossary.title(), glossary.lead());
        filters.text(SEARCH, messages.text("glossary.search"));
        found.addClassName("lp-glossary");
        add(filters, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        filters.show(key -> state.value(key).orElse(""));
        show();
    }

    private void change(String key, String value) {
        UI.getCurrent().navigate(GlossaryView.class, state.with(key, value).parameters());
    }

    private void show() {
        List<Glossary.Term> terms = glossary.find(state.value(SEARCH).orElse(""));
        found.removeAll();
        var count = new Paragraph(messages.text("glossary.count", terms.size()));
        count.getElement().setAttribute("role", "status");
        found.add(count);
        Map<String, List<Glossary.Term>> letters =
                terms.stream().collect(Collectors.groupingBy(Glossary.Term::letter, TreeMap::new, Collectors.toList()));
        if (letters.size() > 1) {
            found.add(letters(letters));
        }
        letters.forEach((letter, below) -> found.add(letter(letter, below)));
    }

    private Nav letters(Map<String, List<Glossary.Term>> letters) {
        var list = new UnorderedList();
        letters.keySet().forEach(letter -> list.add(new ListItem(jump(id(letter), letter))));
        var nav = new Nav(list);
        nav.setAriaLabel(messages.text("glossary.letters"));
        nav.addClassName("lp-letters");
        return nav;
    }

    private Section letter(String letter, List<Glossary.Term> terms) {
        var head = new H2(letter);
        head.setId(id(letter));
        head.getElement().setAttribute("tabindex", "-1");
        var section = new Section(head);
        terms.forEach(term -> section.add(term(term)));
        return section;
    }

    private Div term(Glossary.Term term) {
        var name = new H3(jump(term.anchor(), term.name()));
        name.setId(term.anchor());
        name.getElement().setAttribute("tabindex", "-1");
        // Text of the repository, not of users; its own HTML was escaped.
        var text = new Html("<div class='lp-prose'>" + term.html() + "</div>");
        var entry = new Div(name, text);
        entry.addClassName("lp-term-entry");
        return entry;
    }

    private static Anchor jump(String id, String text) {
        var link = new Anchor(Term.GLOSSARY + "#" + id, text);
        link.setRouterIgnore(true);
        link.getElement().executeJs(Jump.SCRIPT, id);
        return link;
    }

    private static String id(String letter) {
        return "buchstabe-" + letter.toLowerCase(Locale.ROOT);
    }
}
