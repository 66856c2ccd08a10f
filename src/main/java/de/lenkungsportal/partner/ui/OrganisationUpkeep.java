package de.lenkungsportal.partner.ui;

import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.partner.Organisation;
import de.lenkungsportal.partner.OrganisationProposal;
import de.lenkungsportal.partner.OrganisationProposalService;
import de.lenkungsportal.partner.OrganisationService;
import de.lenkungsportal.partner.ProposalRequest;
import de.lenkungsportal.partner.ProposalTexts;

/** The forms for what an organisation says: to change it at once, or to propose a change where others use it. */
final class OrganisationUpkeep {

    private OrganisationUpkeep() {}

    /** @param done shows the page again and says what was done, by the key of the sentence */
    static EditForm change(
            PartnerWords words,
            OrganisationService service,
            Organisation organisation,
            SerializableConsumer<String> done) {
        return EditForm.change(
                words.messages(),
                words.text("organisation.edit"),
                () -> organisation,
                () -> new OrganisationFields(words),
                base -> service.get(base.id()),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base));
                    done.accept("partnerview.saved.changed");
                });
    }

    /** @param done shows the page again and says what was done, by the key of the sentence */
    static EditForm propose(
            PartnerWords words,
            OrganisationService service,
            OrganisationProposalService proposals,
            Organisation organisation,
            SerializableConsumer<String> done) {
        var texts = new ProposalTexts(words.messages());
        return EditForm.change(
                words.messages(),
                texts.text("form"),
                texts.text("form.save"),
                () -> organisation,
                () -> new ProposalFields(words, texts),
                base -> service.get(base.id()),
                (base, fields) -> done.accept(proposed(proposals.propose(
                        new ProposalRequest.Change(base.id(), base.version(), fields.change(base)), fields.reason()))));
    }

    /** Key of the sentence that says what became of a proposal at once. */
    static String proposed(OrganisationProposal proposal) {
        return proposal.isOpen() ? "proposal.done.proposed" : "proposal.done.carriedOut";
    }
}
