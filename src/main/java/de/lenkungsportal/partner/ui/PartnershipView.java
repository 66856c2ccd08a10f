package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.AgreementService;
import de.lenkungsportal.partner.ContactService;
import de.lenkungsportal.partner.Gap;
import de.lenkungsportal.partner.GapFilter;
import de.lenkungsportal.partner.GapService;
import de.lenkungsportal.partner.GapTexts;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipFilter;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.EditForm;
import de.lenkungsportal.shell.LeaveQuestion;
import de.lenkungsportal.shell.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The permanent place of one partnership: facts, contacts, agreements, gaps, history, and their upkeep. */
@Route(RingsState.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class PartnershipView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    /** With this in the address the page opens at the history. */
    static final String HISTORY = "verlauf";

    private final PartnershipService service;
    private final ContactService contacts;
    private final AgreementService agreements;
    private final GapService gaps;
    private final GapTexts gapTexts;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final PartnerWords words;
    private final Div content = new Div();
    private final Paragraph status = new Paragraph();
    private final LeaveQuestion leave;
    private final List<EditForm> forms = new ArrayList<>();
    private @Nullable Partnership shown;
    private List<Partnership> versions = List.of();

    PartnershipView(
            PartnershipService service,
            ContactService contacts,
            AgreementService agreements,
            GapService gaps,
            GapTexts gapTexts,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        this.service = service;
        this.contacts = contacts;
        this.agreements = agreements;
        this.gaps = gaps;
        this.gapTexts = gapTexts;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = new PartnerWords(messages);
        this.leave = new LeaveQuestion(messages);
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        status.addClassName("lp-kz-status");
        content.addClassNames("lp-partner", "lp-partner-page");
        add(leave, status, content);
        addAction(new ExportActions(messages, this::sheet));
    }

    /** @throws NotFoundException for an unknown partnership, which becomes a page inside the frame */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        status.setText("");
        show(service.get(event.getRouteParameters().get("id").orElse("")));
        if (event.getLocation().getQueryParameters().getParameters().containsKey(HISTORY)) {
            content.getElement()
                    .executeJs("document.getElementById('verlauf').focus();"
                            + "document.getElementById('verlauf').scrollIntoView()");
        }
    }

    /** Unsaved input is not lost by a click on a link. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        List<EditForm> unsaved = forms.stream().filter(EditForm::isUnsaved).toList();
        if (!unsaved.isEmpty()) {
            leave.ask(event.postpone(), () -> unsaved.forEach(EditForm::discard));
        }
    }

    private void show(Partnership partner) {
        shown = partner;
        versions = service.history(partner.id());
        forms.clear();
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
        forms.addAll(section.forms());
        return section;
    }

    private Component agreementSection(Partnership partner, Upkeep upkeep) {
        var section = new AgreementSection(
                words, agreements, partner, upkeep, partners(partner.ags()), Stand.of(today()), this::done);
        forms.addAll(section.forms());
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
        forms.add(edit);
        side.add(edit);
        if (partner.content().validTo() == null) {
            var end = PartnershipForms.end(words, service, partner, saved -> done(saved, "saved.ended"));
            forms.add(end);
            side.add(end);
        } else {
            side.add(action(
                    "partnership.restore", "saved.restored", () -> service.restore(partner.id(), partner.version())));
        }
        if (partner.version() > 1) {
            side.add(action("partnership.undo", "saved.undone", () -> service.undo(partner.id(), partner.version())));
        }
    }

    /** A step without input; someone else's change in the meantime is shown, not overwritten. */
    private Button action(String caption, String saved, Supplier<Partnership> step) {
        return new Button(words.text(caption), event -> {
            try {
                done(step.get(), saved);
            } catch (InvalidInputException refused) {
                say(words.messages().text(refused.problems().getFirst().messageKey()));
            } catch (StaleWriteException stale) {
                show(service.get(Objects.requireNonNull(shown).id()));
                say(words.text("saved.stale"));
            }
        });
    }

    private void done(String saved) {
        done(service.get(Objects.requireNonNull(shown).id()), saved);
    }

    private void done(Partnership partner, String saved) {
        show(partner);
        say(words.text(saved));
    }

    private void say(String sentence) {
        status.setText(sentence);
        status.getElement().callJsFunction("focus");
    }

    private Sheet sheet() {
        return PartnerSheets.history(words, currentUser.get(), versions);
    }
}
