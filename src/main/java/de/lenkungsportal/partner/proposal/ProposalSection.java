package de.lenkungsportal.partner.proposal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.organisation.Organisation;
import de.lenkungsportal.partner.organisation.OrganisationFields;
import de.lenkungsportal.partner.organisation.Steps;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** The proposals on one organisation: what is to change, who has decided, and the steps of those who may take them. */
class ProposalSection extends Section {

    private final PartnerWords words;
    private final ProposalTexts texts;
    private final OrganisationProposalService service;
    private final PortalUser user;
    private final Organisation organisation;
    private final Steps steps;
    private final List<EditForm> forms = new ArrayList<>();

    /** A step that a button takes: with the proposal and its version, and what to say then. */
    private interface Step extends BiFunction<UUID, Integer, OrganisationProposal>, Serializable {}

    ProposalSection(
            PartnerWords words,
            OrganisationProposalService service,
            PortalUser user,
            Organisation organisation,
            List<OrganisationProposal> proposals,
            Steps steps) {
        this.words = words;
        this.texts = new ProposalTexts(words.messages());
        this.service = service;
        this.user = user;
        this.organisation = organisation;
        this.steps = steps;
        addClassName("lp-proposals");
        add(new H2(texts.text("section", proposals.size())));
        var list = new UnorderedList();
        list.addClassName("lp-partner-list");
        EachRecord.into(list, words.messages(), proposals, this::item);
        add(list);
    }

    /** The forms that may hold unsaved input. */
    List<EditForm> forms() {
        return List.copyOf(forms);
    }

    private ListItem item(OrganisationProposal proposal) {
        var state = new Span(texts.state(proposal));
        state.addClassName("lp-partner-state");
        var item = new ListItem(
                new H3(texts.wish(proposal)),
                new Div(
                        state,
                        label(" "
                                + texts.text(
                                        "about", texts.from(proposal), ProposalTexts.day(proposal.proposedAt())))));
        if (proposal.reason() != null) {
            item.add(new Span(texts.text("reason", proposal.reason())));
        }
        texts.votes(proposal).forEach(vote -> item.add(new Span(vote)));
        if (proposal.change() instanceof ProposedChange.Change change) {
            item.add(differences(proposal, change));
        }
        if (proposal.isOpen()) {
            open(proposal, item);
        }
        return item;
    }

    private void open(OrganisationProposal proposal, ListItem item) {
        item.add(new Span(texts.text(user.role() == Role.ADMIN ? "unanswered" : "awaiting", texts.awaited(proposal))));
        boolean isOwn = proposal.isFrom(user);
        if (proposal.isOutdated()) {
            item.add(new Paragraph(texts.text(isOwn ? "outdatedOwn" : "outdatedForeign")));
        }
        var actions = new Div();
        actions.addClassName("lp-partner-actions");
        if (proposal.awaits(user) && !proposal.isOutdated()) {
            actions.add(acceptance(proposal));
        }
        if (proposal.awaits(user)) {
            actions.add(refusal(proposal));
        }
        if (isOwn) {
            if (proposal.isOutdated()) {
                actions.add(button(proposal, "renew", service::renew));
            }
            actions.add(confirm(proposal, "withdraw", "withdrawQuestion", service::withdraw));
        }
        item.add(actions);
    }

    /** Asks once more when it is carried out at once: with the last acceptance, and always with that of an administrator. */
    private Component acceptance(OrganisationProposal proposal) {
        if (user.role() == Role.ADMIN) {
            return confirm(proposal, "acceptAll", "acceptAllQuestion", service::accept);
        }
        boolean isLast = proposal.awaited().size() == 1 && !proposal.isStatewide();
        return isLast
                ? confirm(proposal, "acceptLast", "acceptLastQuestion", service::accept)
                : button(proposal, "accept", service::accept);
    }

    private Confirm confirm(OrganisationProposal proposal, String name, String question, Step step) {
        var confirm = new Confirm(
                words.messages(),
                texts.text(name),
                texts.text(question, texts.wish(proposal)),
                texts.text(name + "Now"),
                () -> take(proposal, name, step));
        confirm.nameStart(texts.text(name + "This", texts.wish(proposal)));
        return confirm;
    }

    private Button button(OrganisationProposal proposal, String name, Step step) {
        var button = new Button(texts.text(name), click -> take(proposal, name, step));
        button.setAriaLabel(texts.text(name + "This", texts.wish(proposal)));
        return button;
    }

    private void take(OrganisationProposal proposal, String name, Step step) {
        steps.run(() -> {
            OrganisationProposal next = step.apply(proposal.id(), proposal.version());
            return switch (name) {
                case "renew" -> "proposal.done.renewed";
                case "withdraw" -> "proposal.done.withdrawn";
                default -> next.isOpen() ? "proposal.done.accepted" : "proposal.done.last";
            };
        });
    }

    private EditForm refusal(OrganisationProposal proposal) {
        var fields = new FormFields(words.messages());
        TextArea reason = fields.area("reason", texts.text("refuseReason"));
        reason.setRequiredIndicatorVisible(true);
        fields.add(reason);
        var form =
                new EditForm(words.messages(), texts.text("refuse"), texts.text("refuse"), fields, new EditForm.Work() {

                    @Override
                    public void save() {
                        if (reason.isEmpty()) {
                            throw new InvalidInputException("reason", "partner.problem.refusalReason");
                        }
                        steps.run(() -> {
                            service.refuse(proposal.id(), proposal.version(), reason.getValue());
                            return "proposal.done.refused";
                        });
                    }

                    @Override
                    public void reset() {
                        reason.clear();
                    }
                });
        form.nameStart(texts.text("refuseThis", texts.wish(proposal)));
        forms.add(form);
        return form;
    }

    /** Of an open proposal beside what the organisation says at present, of a closed one beside what it said then. */
    private Component differences(OrganisationProposal proposal, ProposedChange.Change change) {
        var table = new DataTable(
                texts.text("differences"),
                List.of(
                        texts.text("column.field"),
                        texts.text(proposal.isOpen() ? "column.present" : "column.then"),
                        texts.text("column.proposed")));
        var before = new OrganisationFields(words);
        if (proposal.isOpen() && proposal.organisation().id().equals(organisation.id())) {
            before.read(organisation);
        } else {
            before.show(proposal.base());
        }
        var proposed = new OrganisationFields(words);
        proposed.show(change.content());
        before.differences(proposed)
                .forEach(each -> table.row(List.of(each.label(), words.or(each.here()), words.or(each.there()))));
        return table;
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("lp-small");
        return label;
    }
}
