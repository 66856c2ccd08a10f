package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.gap.Gap.GapKind;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** Municipality, quarter and kind of gap; each choice has its own address. */
class NeedFilters extends Div {

    /** How many quarters from the current one on can be chosen. */
    private static final int QUARTERS = 4;

    private final Messages messages;
    private final NeedAddress address;

    NeedFilters(Messages messages, NeedAddress address, List<Municipality> municipalities, Quarter current) {
        this.messages = messages;
        this.address = address;
        addClassName("lp-need-filters");
        add(municipality(municipalities));
        Nav quarters = choice("need.filter.quarter");
        for (int i = 0; i < QUARTERS; i++) {
            Quarter quarter = current.plus(i);
            quarters.add(link(
                    address.withQuarter(i == 0 ? null : quarter.toString()),
                    messages.text("need.quarter", quarter.number(), String.valueOf(quarter.year())),
                    address.quarter(current).equals(quarter)));
        }
        Nav kinds = choice("need.filter.kind");
        kinds.add(link(address.withKind(null), messages.text("need.allKinds"), address.kind() == null));
        for (GapKind kind : GapKind.values()) {
            kinds.add(link(address.withKind(kind), messages.label(kind), address.kind() == kind));
        }
        add(labelled("need.filter.quarter", quarters), labelled("need.filter.kind", kinds));
    }

    private Select<Municipality> municipality(List<Municipality> municipalities) {
        var select = new Select<Municipality>();
        select.setLabel(messages.text("need.filter.municipality"));
        select.setItems(municipalities);
        select.setItemLabelGenerator(one -> one == null ? messages.text("need.allMunicipalities") : one.name());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(messages.text("need.allMunicipalities"));
        municipalities.stream()
                .filter(one -> one.ags().equals(address.ags()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Municipality chosen = event.getValue();
                UI.getCurrent()
                        .navigate(
                                NeedAddress.ROUTE,
                                address.withAgs(chosen == null ? null : chosen.ags())
                                        .parameters());
            }
        });
        return select;
    }

    private Nav choice(String key) {
        var nav = new Nav();
        nav.addClassName("lp-seg");
        nav.setAriaLabel(messages.text(key));
        return nav;
    }

    private Div labelled(String key, Nav choice) {
        var label = new Span(messages.text(key));
        label.addClassName("lp-label");
        label.getElement().setAttribute("aria-hidden", "true");
        return new Div(label, choice);
    }

    private static Anchor link(NeedAddress target, String text, boolean current) {
        var link = new Anchor(target.href(), text);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
