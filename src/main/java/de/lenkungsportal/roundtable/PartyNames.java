package de.lenkungsportal.roundtable;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.partnership.PartnershipFilter;
import de.lenkungsportal.partner.partnership.PartnershipService;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the partners of the municipality while the name of an organisation is typed, and knows their records. A group such
 * as "Kammern und Verbände" has no record and stays a name.
 */
public class PartyNames extends Div {

    /** A page can have several forms. */
    private final String id = "lp-parties-" + UUID.randomUUID();

    private final TreeMap<String, String> records = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final RoundtableWords words;

    /** @param ags null for a body of the state, which has no partners of its own */
    public PartyNames(RoundtableWords words, PartnershipService partners, @Nullable String ags) {
        this.words = words;
        if (ags != null) {
            partners.stream(PartnershipFilter.activeIn(ags), each -> take(each.organisation()));
        }
        var list = new Element("datalist");
        list.setAttribute("id", id);
        records.keySet().forEach(name -> {
            var option = new Element("option");
            option.setAttribute("value", name);
            list.appendChild(option);
        });
        getElement().appendChild(list);
        addClassName("lp-hidden");
    }

    private void take(OrganisationRef organisation) {
        records.put(organisation.name(), organisation.id());
    }

    public void propose(TextField field) {
        field.getElement().executeJs("this.updateComplete.then(() => this.inputElement.setAttribute('list', $0))", id);
    }

    /** The name as people compare it: whether it is a partner with a record, or only a name. */
    public String said(String name, @Nullable String record) {
        return record == null ? name.strip() : words.text("party.said", name.strip());
    }

    /** @param before the organisation that this entry had, which stays while the name does */
    @Nullable public String record(String name, @Nullable String nameBefore, @Nullable String before) {
        return name.strip().equals(nameBefore) ? before : records.get(name.strip());
    }
}
