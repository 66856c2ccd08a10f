package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.OrganisationUse;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import java.util.List;

/**
 * Records that may be the same organisation, and those that were made one. Who keeps records merges and separates them, or
 * proposes it where others use them.
 */
class OrganisationDoubles extends Div {

    private final PartnerWords words;
    private final OrganisationService service;
    private final OrganisationMergeService merges;
    private final OrganisationProposals proposals;
    private final boolean isKeeper;
    private final Steps steps;

    OrganisationDoubles(
            PartnerWords words,
            OrganisationService service,
            OrganisationMergeService merges,
            OrganisationProposals proposals,
            CurrentUser currentUser,
            Steps steps) {
        this.words = words;
        this.service = service;
        this.merges = merges;
        this.proposals = proposals;
        this.steps = steps;
        Role role = currentUser.get().role();
        isKeeper = role == Role.ADMIN || role == Role.COORDINATOR;
        addClassName("lp-partner-side");
    }

    void show(Organisation organisation) {
        removeAll();
        if (organisation.mergedInto() == null) {
            similar(organisation);
        }
        merged(organisation);
        setVisible(getComponentCount() > 0);
    }

    private void similar(Organisation organisation) {
        List<OrganisationRef> doubles = service.similar(organisation.name()).stream()
                .map(SimilarOrganisation::organisation)
                .filter(one -> !one.id().equals(organisation.id()))
                .toList();
        if (doubles.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (OrganisationRef one : doubles) {
            var item = new ListItem(new Anchor(PartnerAddress.organisation(one.id()), one.name()));
            if (isKeeper) {
                item.add(merge(one, organisation));
            }
            list.add(item);
        }
        var section = new Section(
                new H2(words.text("organisation.similar")),
                new Paragraph(words.text("organisation.similarHelp")),
                list);
        section.addClassName("lp-partner-similar");
        add(section);
    }

    /** The record that goes out of use decides, because the survivor gains links only. */
    private Confirm merge(OrganisationRef one, Organisation survivor) {
        Organisation merged = service.get(one.id());
        String question = words.text(
                "organisation.mergeQuestion", merged.name(), survivor.name(), changes(service.uses(merged.id())));
        if (!service.mayWrite(one.id())) {
            return proposals.merge(merged, survivor, question, steps);
        }
        var button = new Confirm(
                words.messages(),
                words.text("organisation.merge"),
                question,
                words.text("organisation.mergeNow"),
                () -> steps.run(() -> {
                    merges.merge(merged.id(), merged.version(), survivor.id());
                    return "partnerview.organisation.saved.merged";
                }));
        button.nameStart(words.text("organisation.mergeThis", one.name(), survivor.name()));
        return button;
    }

    /** What names the record, and so is changed. */
    private String changes(List<OrganisationUse> uses) {
        return uses.isEmpty()
                ? words.text("organisation.mergeNothing")
                : words.text("organisation.mergeUses", OrganisationUses.words(words.messages(), uses));
    }

    private void merged(Organisation organisation) {
        List<OrganisationMerge> done = merges.of(organisation.id());
        if (done.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lp-partner-list");
        for (OrganisationMerge merge : done) {
            var item = new ListItem(
                    new Span(words.text(
                            "organisation.merged",
                            merge.merged().name(),
                            merge.survivor().name())),
                    new Span(words.text("organisation.mergedAt", PartnerWords.moment(merge.at()), merge.links())));
            if (merge.undoneAt() != null) {
                item.add(new Span(words.text("organisation.mergeUndone", PartnerWords.moment(merge.undoneAt()))));
            } else if (isKeeper) {
                item.add(undo(merge));
            }
            list.add(item);
        }
        add(new Section(new H2(words.text("organisation.merges")), list));
    }

    private Confirm undo(OrganisationMerge merge) {
        String question = words.text(
                "organisation.undoQuestion",
                merge.merged().name(),
                merge.survivor().name(),
                merge.links());
        return merges.mayUndo(merge)
                ? new Confirm(
                        words.messages(),
                        words.text("organisation.undoMerge"),
                        question,
                        words.text("organisation.undoNow"),
                        () -> steps.run(() -> {
                            merges.undo(merge.id());
                            return "partnerview.organisation.saved.mergeUndone";
                        }))
                : proposals.undo(merge, question, steps);
    }
}
