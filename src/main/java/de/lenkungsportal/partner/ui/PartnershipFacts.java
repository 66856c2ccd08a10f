package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.partner.Partnership;

/** What a partnership says, with Stand and source; what is not stated looks different from a no. */
class PartnershipFacts extends Section {

    private final PartnerWords words;
    private final DescriptionList facts = new DescriptionList();

    PartnershipFacts(PartnerWords words, Partnership partner) {
        this.words = words;
        getElement().setAttribute("aria-label", words.text("facts"));
        facts.addClassName("lp-facts");
        var content = partner.content();
        fact("kind", new Span(words.label(partner.organisation().kind())));
        fact("ring", new Span(words.ring(content.ring())));
        fact("participation", new Span(words.participation(content.participation())));
        fact("roles", value(words.roles(content.roles())));
        fact("data", value(words.data(content)));
        fact("validity", value(words.validity(content)));
        fact("state", new Span(words.label(partner.state())));
        if (content.note() != null) {
            fact("note", new Span(content.note()));
        }
        fact("asOf", new Span(PartnerWords.stand(content.asOf())));
        fact("source", PartnerPanel.source(words, partner.source()));
        add(facts);
    }

    private Component value(String text) {
        return words.isMissing(text) ? words.missingChip(text) : new Span(text);
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(words.text("fact." + key)), new DescriptionList.Description(value));
    }
}
