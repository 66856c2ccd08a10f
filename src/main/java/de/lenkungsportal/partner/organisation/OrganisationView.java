package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One organisation with all its cities and who else uses it; for those who may, its upkeep, proposals and merges. */
@Route(PartnerAddress.ORGANISATION + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class OrganisationView extends RecordPage {

    private final OrganisationService service;
    private final OrganisationMergeService merges;
    private final OrganisationProposals proposals;
    private final OrganisationCities cities;
    private final CurrentUser currentUser;
    private final PartnerWords words;
    private @Nullable Organisation shown;

    OrganisationView(
            OrganisationService service,
            OrganisationMergeService merges,
            OrganisationProposals proposals,
            OrganisationCities cities,
            CurrentUser currentUser,
            Messages messages) {
        super(messages);
        this.service = service;
        this.merges = merges;
        this.proposals = proposals;
        this.cities = cities;
        this.currentUser = currentUser;
        this.words = new PartnerWords(messages);
        content.addClassNames("lp-partner", "lp-partner-page");
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(service.get(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Organisation organisation) {
        shown = organisation;
        forgetForms();
        setHeading(
                organisation.name(),
                words.text("organisation.sentence", words.label(organisation.kind()), organisation.municipalities()));
        var back = new Anchor(PartnerAddress.allCities(), words.text("organisation.back"));
        back.addClassName("lp-partner-back");
        var main = new Div(
                facts(organisation),
                cities.of(organisation),
                new OrganisationUses(words.messages(), service.uses(organisation.id())));
        main.addClassName("lp-partner-main");
        var side = new Div();
        side.addClassName("lp-partner-side");
        proposals.on(organisation, this::step, this::guard).ifPresent(main::addComponentAsFirst);
        upkeep(organisation, side);
        var doubles = new OrganisationDoubles(words, service, merges, proposals, currentUser, this::step);
        doubles.show(organisation);
        side.add(doubles);
        content.removeAll();
        content.add(back, main, side);
    }

    private Component facts(Organisation organisation) {
        var facts = new DescriptionList();
        facts.addClassName("lp-facts");
        fact(facts, "kind", new Span(words.label(organisation.kind())));
        fact(facts, "carrier", words.orMissing(organisation.carrier()));
        fact(
                facts,
                "website",
                organisation.website() == null
                        ? words.missingChip(words.missing())
                        : new Anchor(organisation.website(), organisation.website()));
        fact(
                facts,
                "mailbox",
                organisation.mailbox() == null
                        ? words.missingChip(words.missing())
                        : new Anchor("mailto:" + organisation.mailbox(), organisation.mailbox()));
        if (organisation.note() != null) {
            fact(facts, "note", new Span(organisation.note()));
        }
        fact(facts, "source", words.sourceLink(organisation.source(), organisation.lastChange()));
        var section = new Section();
        section.getElement().setAttribute("aria-label", words.text("facts"));
        if (organisation.mergedInto() != null) {
            section.add(new Anchor(
                    PartnerAddress.organisation(organisation.mergedInto()), words.text("organisation.mergedInto")));
        }
        section.add(facts);
        return section;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(words.text("fact." + key)), new DescriptionList.Description(value));
    }

    private void upkeep(Organisation organisation, Div side) {
        Role role = currentUser.get().role();
        boolean isKeeper = role == Role.ADMIN || role == Role.COORDINATOR;
        if (organisation.mergedInto() != null || !isKeeper) {
            return;
        }
        side.add(guard(
                service.mayWrite(organisation.id())
                        ? OrganisationUpkeep.change(words, service, organisation, this::done)
                        : proposals.change(organisation, this::done)));
    }

    private void step(SerializableSupplier<String> step) {
        try {
            attempt(() -> done(step.get()), () -> done("proposal.stale"));
        } catch (NotFoundException foreign) {
            done("proposal.gone");
        }
    }

    /** @param saved key of the sentence that says what was done */
    private void done(String saved) {
        show(service.get(Objects.requireNonNull(shown).id()));
        say(words.messages().text(saved));
    }

    private Sheet sheet() {
        return cities.sheet(Objects.requireNonNull(shown));
    }
}
