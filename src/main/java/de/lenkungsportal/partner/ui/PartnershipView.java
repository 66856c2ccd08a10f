package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.partner.CooperationAgreementService;
import de.lenkungsportal.partner.ContactService;
import de.lenkungsportal.partner.Gap;
import de.lenkungsportal.partner.GapFilter;
import de.lenkungsportal.partner.GapService;
import de.lenkungsportal.partner.GapTexts;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipFilter;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The permanent place of one partnership: facts, contacts, agreements, gaps, history, and their upkeep. */
@Route(RingsState.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class PartnershipView extends RecordPage {

    /** With this in the address the page opens at the history. */
    static final String HISTORY = "verlauf";

    private final PartnershipService service;
    private final ContactService contacts;
    private final CooperationAgreementService agreements;
    private final GapService gaps;
    private final GapTexts gapTexts;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final PartnerWords words;
    private @Nullable Partnership shown;
    private List<Partnership> versions = List.of();

    PartnershipView(
            PartnershipService service,
            ContactService contacts,
            CooperationAgreementService agreements,
            GapService gaps,
            GapTexts gapTexts,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        super(messages);
        this.service = service;
        this.contacts = contacts;
        this.agreements = agreements;
        this.gaps = gaps;
        this.gapTexts = gapTexts;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = new PartnerWords(messages);
        content.addClassNames("lp-partner", "lp-partner-page");
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(service.get(event.getRouteParameters().get("id").orElse("")));
        if (event.getLocation().getQueryParameters().getParameters().containsKey(HISTORY)) {
            getElement()
                    .executeJs("document.getElementById('verlauf').focus();"
                            + "document.getElementById('verlauf').scrollIntoView()");
        }
    }

    private void show(Partnership partner) {
        shown = partner;
        versions = service.history(partner.id());
        forgetForms();
        setHeading(
                words.title(partner),
                words.text(
                        "partnership.sentence",
                        words.ring(partner.content().ring()),
                        words.modes(partner.content().participation()),
                        words.label(partner.state())));
        Upkeep upkeep = currentUser.get().mayWriteFor(partner.ags()) ? Upkeep.OWN : Upkeep.READING;
        var back = new Anchor(
                RingsState.ROUTE + "?" + RingsState.CITY + "=" + partner.ags() + "&" + RingsState.CHOSEN + "="
                        + partner.id(),
                words.text("partnership.back", partner.municipality()));
        back.addClassName("lp-partner-back");
        var open = new ArrayList<Gap>();
        gaps.stream(GapFilter.in(partner.ags()), open::add);
        open.removeIf(gap -> !partner.id().equals(gap.partnership()));
        var main = new Div(
                new PartnershipFacts(words, partner),
                contactSection(partner, upkeep),
                agreementSection(partner, upkeep),
                new GapList(words, gapTexts, open, "", gap -> Optional.empty()),
                new PartnershipHistory(words, currentUser.get(), versions));
        main.addClassName("lp-partner-main");
        var side = new Div();
        side.addClassName("lp-partner-side");
        if (upkeep == Upkeep.OWN) {
            upkeep(side, partner);
        }
        side.add(new Anchor(
                OrganisationView.ROUTE + "/" + partner.organisation().id(),
                words.text("partnership.organisation", partner.organisation().name())));
        content.removeAll();
        content.add(back, main, side);
    }

    private Component contactSection(Partnership partner, Upkeep upkeep) {
        var section = new ContactSection(words, contacts, partner, upkeep, today(), this::done);
        section.forms().forEach(this::guard);
        return section;
    }

    private Component agreementSection(Partnership partner, Upkeep upkeep) {
        var section = new CooperationAgreementSection(
                words, agreements, partner, upkeep, partners(partner.ags()), Stand.of(today()), this::done);
        section.forms().forEach(this::guard);
        return section;
    }

    private List<OrganisationRef> partners(String ags) {
        var partners = new ArrayList<OrganisationRef>();
        service.stream(PartnershipFilter.activeIn(ags), each -> partners.add(each.organisation()));
        return partners;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void upkeep(Div side, Partnership partner) {
        var edit = PartnershipForms.edit(words, service, partner, saved -> done(saved, "saved.changed"));
        side.add(guard(edit));
        if (partner.content().validTo() == null) {
            var end = PartnershipForms.end(words, service, partner, saved -> done(saved, "saved.ended"));
            side.add(guard(end));
        } else {
            side.add(action(
                    "partnership.restore", "saved.restored", () -> service.restore(partner.id(), partner.version())));
        }
        if (partner.version() > 1) {
            side.add(action("partnership.undo", "saved.undone", () -> service.undo(partner.id(), partner.version())));
        }
    }

    private Button action(String caption, String saved, SerializableSupplier<Partnership> step) {
        return action(words.text(caption), () -> done(step.get(), saved), () -> done("saved.stale"));
    }

    private void done(String saved) {
        done(service.get(Objects.requireNonNull(shown).id()), saved);
    }

    private void done(Partnership partner, String saved) {
        show(partner);
        say(words.text(saved));
    }

    private Sheet sheet() {
        return PartnerSheets.history(words, currentUser.get(), versions);
    }
}
