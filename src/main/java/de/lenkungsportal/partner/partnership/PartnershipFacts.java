package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.LaterChoice;

/** What a partnership says, with Stand and source; what is not stated looks different from a no. */
class PartnershipFacts extends Section {

    private final PartnershipWords words;
    private final DescriptionList facts = new DescriptionList();

    PartnershipFacts(PartnershipWords words, Partnership partner) {
        this.words = words;
        getElement().setAttribute("aria-label", words.text("facts"));
        facts.addClassName("lp-facts");
        var content = partner.content();
        fact("kind", new Span(words.label(partner.organisation().kind())));
        fact("ring", new Span(words.ring(content.ring())));
        fact("participation", new Span(words.participation(content.participation())));
        fact("roles", words.value(words.roles(content.roles())));
        fact("data", words.value(words.data(content)));
        fact("validity", words.value(words.validity(content)));
        fact("state", new Span(words.state(partner)));
        if (content.note() != null) {
            fact("note", new Span(content.note()));
        }
        fact("asOf", LaterChoice.stand(words.messages(), content.asOf()));
        fact("source", words.sourceLink(partner.source(), partner.lastChange()));
        add(facts);
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(words.text("fact." + key)), new DescriptionList.Description(value));
    }
}
