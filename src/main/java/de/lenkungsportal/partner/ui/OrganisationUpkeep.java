package de.lenkungsportal.partner.ui;

import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.partner.Organisation;
import de.lenkungsportal.partner.OrganisationChange;
import de.lenkungsportal.partner.OrganisationProposal;
import de.lenkungsportal.partner.OrganisationProposalService;
import de.lenkungsportal.partner.OrganisationService;
import de.lenkungsportal.partner.ProposalRequest;
import de.lenkungsportal.partner.ProposalTexts;
import de.lenkungsportal.shell.EditForm;
import java.util.Map;

/** The forms for what an organisation says: to change it at once, or to propose a change where others use it. */
final class OrganisationUpkeep {

    private OrganisationUpkeep() {}

    /** @param done shows the page again and says what was done, by the key of the sentence */
    static EditForm change(
            PartnerWords words,
            OrganisationService service,
            Organisation organisation,
            SerializableConsumer<String> done) {
        var fields = new OrganisationFields(words);
        return new EditForm(
                words.messages(),
                words.text("organisation.edit"),
                words.messages().text("shell.form.save"),
                fields,
                new EditForm.Work() {
                    private Organisation base = organisation;

                    @Override
                    public void save() {
                        service.change(base.id(), base.version(), fields.change());
                        done.accept("partnerview.saved.changed");
                    }

                    @Override
                    public void reset() {
                        fields.read(base);
                    }

                    @Override
                    public Map<String, String> stored() {
                        base = service.get(base.id());
                        return OrganisationFields.texts(words, OrganisationChange.of(base));
                    }
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
        var fields = new ProposalFields(words, texts);
        return new EditForm(words.messages(), texts.text("form"), texts.text("form.save"), fields, new EditForm.Work() {
            private Organisation base = organisation;

            @Override
            public void save() {
                OrganisationProposal proposal = proposals.propose(
                        new ProposalRequest.Change(base.id(), base.version(), fields.change()), fields.reason());
                done.accept(proposed(proposal));
            }

            @Override
            public void reset() {
                fields.read(base);
                fields.clearReason();
            }

            @Override
            public Map<String, String> stored() {
                base = service.get(base.id());
                return OrganisationFields.texts(words, OrganisationChange.of(base));
            }
        });
    }

    /** Key of the sentence that says what became of a proposal at once. */
    static String proposed(OrganisationProposal proposal) {
        return proposal.isOpen() ? "proposal.done.proposed" : "proposal.done.carriedOut";
    }
}
