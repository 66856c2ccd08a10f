package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.partner.Organisation;
import de.lenkungsportal.partner.OrganisationMergeService;
import de.lenkungsportal.partner.OrganisationProposal;
import de.lenkungsportal.partner.OrganisationProposalService;
import de.lenkungsportal.partner.OrganisationService;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipFilter;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.partner.ProposalFilter;
import de.lenkungsportal.partner.ProposalTexts;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One organisation with all its cities and who else uses it; for those who may, its upkeep, proposals and merges. */
@Route(OrganisationView.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class OrganisationView extends RecordPage {

    static final String ROUTE = "partner";

    /** The open ones come first. */
    private static final int MOST_PROPOSALS = 20;

    private final OrganisationService service;
    private final OrganisationMergeService merges;
    private final OrganisationProposalService proposals;
    private final PartnershipService partnerships;
    private final CurrentUser currentUser;
    private final PartnerWords words;
    private @Nullable Organisation shown;
    private List<Partnership> cities = List.of();

    OrganisationView(
            OrganisationService service,
            OrganisationMergeService merges,
            OrganisationProposalService proposals,
            PartnershipService partnerships,
            CurrentUser currentUser,
            Messages messages) {
        super(messages);
        this.service = service;
        this.merges = merges;
        this.proposals = proposals;
        this.partnerships = partnerships;
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
        var found = new ArrayList<Partnership>();
        partnerships.stream(PartnershipFilter.of(organisation.id()), found::add);
        cities = List.copyOf(found);
        setHeading(
                organisation.name(),
                words.text("organisation.sentence", words.label(organisation.kind()), organisation.municipalities()));
        var back = new Anchor(RingsState.ROUTE + "?" + RingsState.FORM + "=staedte", words.text("organisation.back"));
        back.addClassName("lp-partner-back");
        var main = new Div(
                facts(organisation),
                cities(),
                new OrganisationUses(new ProposalTexts(words.messages()), service.uses(organisation.id())));
        main.addClassName("lp-partner-main");
        var side = new Div();
        side.addClassName("lp-partner-side");
        proposals(organisation, main);
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
        fact(facts, "source", PartnerPanel.source(words, organisation.source()));
        var section = new Section();
        section.getElement().setAttribute("aria-label", words.text("facts"));
        if (organisation.mergedInto() != null) {
            section.add(new Anchor(ROUTE + "/" + organisation.mergedInto(), words.text("organisation.mergedInto")));
        }
        section.add(facts);
        return section;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(words.text("fact." + key)), new DescriptionList.Description(value));
    }

    private Component cities() {
        var section = new Section(new H2(words.text("organisation.cities", cities.size())));
        if (cities.isEmpty()) {
            var none = new Paragraph(words.text("organisation.noCities"));
            none.addClassName("lp-muted");
            section.add(none);
            return section;
        }
        var table = new DataTable(
                words.text("organisation.cities", cities.size()),
                words.texts("column.", List.of("city", "ring", "participation", "data", "state", "asOf")));
        cities.forEach(partner -> table.row(
                new Anchor(RingsState.ROUTE + "/" + partner.id(), partner.municipality()),
                new Span(String.valueOf(partner.content().ring())),
                words.mode(partner.content().participation()),
                new Span(words.data(partner.content())),
                new Span(words.label(partner.state())),
                new Span(PartnerWords.stand(partner.content().asOf()))));
        section.add(table);
        return section;
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
                        : OrganisationUpkeep.propose(words, service, proposals, organisation, this::done)));
    }

    private void proposals(Organisation organisation, Div main) {
        List<OrganisationProposal> all = proposals
                .page(ProposalFilter.of(organisation.id()), 0, MOST_PROPOSALS)
                .items();
        if (!all.isEmpty()) {
            var section = new ProposalSection(words, proposals, currentUser.get(), organisation, all, this::step);
            section.forms().forEach(this::guard);
            main.addComponentAsFirst(section);
        }
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
        return PartnerSheets.organisation(words, Objects.requireNonNull(shown), cities);
    }
}
