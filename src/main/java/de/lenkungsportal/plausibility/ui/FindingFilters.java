package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.rule.Severity;
import java.util.List;

/** State, severity and city. Each choice is a link or changes the address, so that a list can be sent to others. */
class FindingFilters extends Div {

    FindingFilters(FindingTexts texts, FindingsAddress address, List<Municipality> cities) {
        addClassNames("lp-choices", "lp-finding-filters");
        var states = choice(texts.text("plausibility.filter.state"));
        for (FindingState state : FindingState.values()) {
            states.add(link(
                    address.withState(state), texts.text("plausibility.heading." + state), state == address.state()));
        }
        states.add(link(address.withState(null), texts.text("plausibility.all"), address.state() == null));
        var severities = choice(texts.text("plausibility.filter.severity"));
        severities.add(link(address.withSeverity(null), texts.text("plausibility.all"), address.severity() == null));
        for (Severity severity : Severity.values()) {
            severities.add(link(address.withSeverity(severity), texts.label(severity), severity == address.severity()));
        }
        add(labelled(texts.text("plausibility.filter.state"), states));
        add(labelled(texts.text("plausibility.filter.severity"), severities));
        add(city(texts, address, cities));
        String source = address.source();
        if (source != null) {
            add(labelled(texts.text("plausibility.filter.source"), source(texts, address, source)));
        }
    }

    private static Select<Municipality> city(FindingTexts texts, FindingsAddress address, List<Municipality> cities) {
        var city = new Select<Municipality>();
        city.setLabel(texts.text("plausibility.filter.city"));
        city.setItems(cities);
        city.setItemLabelGenerator(one -> one == null ? texts.text("plausibility.allCities") : one.name());
        city.setEmptySelectionAllowed(true);
        city.setEmptySelectionCaption(texts.text("plausibility.allCities"));
        cities.stream()
                .filter(one -> one.ags().equals(address.ags()))
                .findFirst()
                .ifPresent(city::setValue);
        city.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Municipality chosen = event.getValue();
                UI.getCurrent()
                        .navigate(
                                FindingsAddress.ROUTE,
                                address.with(FindingsAddress.CITY, chosen == null ? "" : chosen.ags())
                                        .parameters());
            }
        });
        return city;
    }

    private static Nav source(FindingTexts texts, FindingsAddress address, String source) {
        var sources = choice(texts.text("plausibility.filter.source"));
        sources.add(
                link(address, texts.text("plausibility.filter.ofSource", source), true),
                link(address.with(FindingsAddress.SOURCE, ""), texts.text("plausibility.all"), false));
        return sources;
    }

    private static Nav choice(String label) {
        var nav = new Nav();
        nav.addClassName("lp-seg");
        nav.getElement().setAttribute("aria-label", label);
        return nav;
    }

    private static Div labelled(String label, Nav choice) {
        var text = new Span(label);
        text.addClassName("lp-label");
        text.getElement().setAttribute("aria-hidden", "true");
        return new Div(text, choice);
    }

    private static Anchor link(FindingsAddress address, String text, boolean current) {
        var link = new Anchor(address.href(), text);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
