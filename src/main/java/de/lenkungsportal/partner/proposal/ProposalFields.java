package de.lenkungsportal.partner.proposal;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.organisation.OrganisationFields;

/** Fields of a proposed change of an organisation, with its reason. */
class ProposalFields extends OrganisationFields {

    private final TextArea reason;

    ProposalFields(PartnerWords words, ProposalTexts texts) {
        super(words);
        reason = besideArea("reason", texts.text("form.reason"));
        var help = new Paragraph(texts.text("form.help"));
        help.addClassName("lp-muted");
        addComponentAsFirst(help);
        add(reason);
    }

    String reason() {
        return reason.getValue();
    }
}
