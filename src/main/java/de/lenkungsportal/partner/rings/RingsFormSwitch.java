package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.PartnerWords;

/** Rings, table, cities, and the places of a Kreis: links, so that each form has its own address. */
class RingsFormSwitch extends Nav {

    RingsFormSwitch(PartnerWords words, RingsState state, Municipality city) {
        addClassName("lp-seg");
        getElement().setAttribute("aria-label", words.text("form"));
        for (RingsState.Form form : RingsState.Form.values()) {
            if (form != RingsState.Form.ORTE || city.kind() == Municipality.Kind.KREIS) {
                var link = new RouterLink(words.text("form." + form), RingsView.class);
                String word = form == RingsState.Form.RINGE ? "" : form.word();
                link.setQueryParameters(state.with(RingsState.FORM, word)
                        .with(RingsState.CHOSEN, "")
                        .url()
                        .parameters());
                link.getElement().setAttribute("aria-current", form == state.form() ? "true" : "false");
                add(link);
            }
        }
    }
}
