package de.lenkungsportal.partner.proposal;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.organisation.Organisation;
import de.lenkungsportal.partner.organisation.OrganisationMerge;
import de.lenkungsportal.partner.organisation.OrganisationProposals;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.organisation.Steps;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of an organisation: the proposals on it, and the ways to propose a change, a merge or its undoing. */
@Component
class ProposedUpkeep implements OrganisationProposals {

    /** The open ones come first. */
    private static final int MOST_PROPOSALS = 20;

    private final OrganisationProposalService proposals;
    private final OrganisationService organisations;
    private final CurrentUser currentUser;
    private final PartnerWords words;
    private final ProposalTexts texts;

    ProposedUpkeep(
            OrganisationProposalService proposals,
            OrganisationService organisations,
            CurrentUser currentUser,
            Messages messages) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.words = new PartnerWords(messages);
        this.texts = new ProposalTexts(messages);
    }

    @Override
    public Optional<Section> on(Organisation organisation, Steps steps, SerializableConsumer<EditForm> guard) {
        List<OrganisationProposal> all = proposals
                .page(ProposalFilter.of(organisation.id()), 0, MOST_PROPOSALS)
                .items();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var section = new ProposalSection(words, proposals, currentUser.get(), organisation, all, steps);
        section.forms().forEach(guard);
        return Optional.of(section);
    }

    @Override
    public EditForm change(Organisation organisation, SerializableConsumer<String> done) {
        return EditForm.change(
                words.messages(),
                texts.text("form"),
                texts.text("form.save"),
                () -> organisation,
                () -> new ProposalFields(words, texts),
                base -> organisations.get(base.id()),
                (base, fields) -> done.accept(proposed(
                        new ProposalRequest.Change(base.id(), base.version(), fields.change(base)), fields.reason())));
    }

    @Override
    public Confirm merge(Organisation merged, Organisation survivor, String question, Steps steps) {
        var request = new ProposalRequest.Merge(merged.id(), merged.version(), survivor.id());
        var button = asking("merge", question, request, steps);
        button.nameStart(texts.text("mergeThis", merged.name(), survivor.name()));
        return button;
    }

    @Override
    public Confirm undo(OrganisationMerge merge, String question, Steps steps) {
        var button = asking("undoMerge", question, new ProposalRequest.UndoMerge(merge.id()), steps);
        button.nameStart(texts.text(
                "undoMergeThis", merge.merged().name(), merge.survivor().name()));
        return button;
    }

    private Confirm asking(String key, String question, ProposalRequest request, Steps steps) {
        return new Confirm(
                words.messages(),
                texts.text(key),
                texts.text("question", question),
                texts.text("now"),
                () -> steps.run(() -> proposed(request, null)));
    }

    /** Key of the sentence that says what became of a proposal at once. */
    private String proposed(ProposalRequest request, @Nullable String reason) {
        return proposals.propose(request, reason).isOpen() ? "proposal.done.proposed" : "proposal.done.carriedOut";
    }
}
