package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.partner.Organisation;
import de.lenkungsportal.partner.OrganisationMerge;
import de.lenkungsportal.partner.OrganisationMergeService;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.OrganisationService;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipFilter;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.partner.SimilarOrganisation;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.DataTable;
import de.lenkungsportal.shell.EditForm;
import de.lenkungsportal.shell.RecordPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One organisation with all its cities; for those who may, its upkeep and the merging of double records. */
@Route(OrganisationView.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class OrganisationView extends RecordPage {

    static final String ROUTE = "partner";

    private final OrganisationService service;
    private final OrganisationMergeService merges;
    private final PartnershipService partnerships;
    private final CurrentUser currentUser;
    private final PartnerWords words;
    private @Nullable Organisation shown;
    private List<Partnership> cities = List.of();

    OrganisationView(
            OrganisationService service,
            OrganisationMergeService merges,
            PartnershipService partnerships,
            CurrentUser currentUser,
            Messages messages) {
        super(messages);
        this.service = service;
        this.merges = merges;
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
        var main = new Div(facts(organisation), cities());
        main.addClassName("lp-partner-main");
        var side = new Div();
        side.addClassName("lp-partner-side");
        if (organisation.mergedInto() == null && service.mayWrite(organisation.id())) {
            side.add(guard(edit(organisation)));
        }
        similar(organisation, side);
        merged(organisation, side);
        content.removeAll();
        content.add(back, main, side);
    }

    private Component facts(Organisation organisation) {
        var facts = new DescriptionList();
        facts.addClassName("lp-kz-list");
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

    private EditForm edit(Organisation organisation) {
        return EditForm.change(
                words.messages(),
                words.text("organisation.edit"),
                () -> organisation,
                () -> new OrganisationFields(words),
                base -> service.get(base.id()),
                (base, fields) -> done(service.change(base.id(), base.version(), fields.change()), "saved.changed"));
    }

    /** Records that may be the same; those who may make them one. */
    private void similar(Organisation organisation, Div side) {
        List<OrganisationRef> doubles = organisation.mergedInto() != null
                ? List.of()
                : service.similar(organisation.name()).stream()
                        .map(SimilarOrganisation::organisation)
                        .filter(one -> !one.id().equals(organisation.id()))
                        .toList();
        if (doubles.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (OrganisationRef one : doubles) {
            var item = new ListItem(new Anchor(ROUTE + "/" + one.id(), one.name()));
            if (mayMerge(one)) {
                var merge = new Button(words.text("organisation.merge"), event -> merge(one, organisation));
                merge.setAriaLabel(words.text("organisation.mergeThis", one.name(), organisation.name()));
                item.add(merge);
            }
            list.add(item);
        }
        var section = new Section(
                new H2(words.text("organisation.similar")),
                new Paragraph(words.text("organisation.similarHelp")),
                list);
        section.addClassName("lp-partner-similar");
        side.add(section);
    }

    /** The record that goes out of use must be the own one; the survivor gains links only. */
    private boolean mayMerge(OrganisationRef other) {
        return isKeeper() && service.mayWrite(other.id());
    }

    private boolean isKeeper() {
        Role role = currentUser.get().role();
        return role == Role.ADMIN || role == Role.COORDINATOR;
    }

    private void merged(Organisation organisation, Div side) {
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
            } else if (isKeeper()) {
                item.add(new Button(words.text("organisation.undoMerge"), event -> undo(merge)));
            }
            list.add(item);
        }
        side.add(new Section(new H2(words.text("organisation.merges")), list));
    }

    private void merge(OrganisationRef other, Organisation survivor) {
        int version = service.get(other.id()).version();
        step("organisation.saved.merged", () -> merges.merge(other.id(), version, survivor.id()));
    }

    private void undo(OrganisationMerge merge) {
        step("organisation.saved.mergeUndone", () -> merges.undo(merge.id()));
    }

    private void step(String saved, Runnable step) {
        String id = Objects.requireNonNull(shown).id();
        try {
            attempt(
                    () -> {
                        step.run();
                        done(service.get(id), saved);
                    },
                    () -> done(service.get(id), "saved.stale"));
        } catch (NotFoundException foreign) {
            say(words.text("organisation.foreign"));
        }
    }

    private void done(Organisation organisation, String saved) {
        show(organisation);
        say(words.text(saved));
    }

    private Sheet sheet() {
        return PartnerSheets.organisation(words, Objects.requireNonNull(shown), cities);
    }
}
