package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.roundtable.Agreement;
import de.lenkungsportal.roundtable.AgreementLinkService;
import de.lenkungsportal.roundtable.AgreementRevision;
import de.lenkungsportal.roundtable.AgreementService;
import de.lenkungsportal.roundtable.FollowUp;
import de.lenkungsportal.shell.EditForm;
import de.lenkungsportal.shell.LeaveQuestion;
import de.lenkungsportal.shell.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permanent place of one agreement: what it says, how it stands, what became of it, and its upkeep. */
@Route(RegisterState.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/roundtable.css")
class AgreementView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final AgreementService service;
    private final AgreementLinkService links;
    private final PartnershipService partners;
    private final RoundtableWords words;
    private final LeaveQuestion leave;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();
    private final List<EditForm> forms = new ArrayList<>();
    private @Nullable Agreement shown;
    private List<FollowUp> followUps = List.of();
    private List<AgreementRevision> versions = List.of();

    AgreementView(
            AgreementService service, AgreementLinkService links, PartnershipService partners, Messages messages) {
        this.service = service;
        this.links = links;
        this.partners = partners;
        this.words = new RoundtableWords(messages);
        this.leave = new LeaveQuestion(messages);
        status.addClassName("lp-kz-status");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        content.addClassNames("lp-round", "lp-round-page");
        addAction(new ExportActions(
                messages, () -> AgreementTrail.sheet(words, Objects.requireNonNull(shown), followUps, versions)));
        add(leave, status, content);
    }

    /** @throws NotFoundException for an unknown agreement, which becomes a page inside the frame */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        status.setText("");
        show(service.get(event.getRouteParameters().get("id").orElse("")));
    }

    /** Unsaved input is not lost by a click on a link. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        List<EditForm> unsaved = forms.stream().filter(EditForm::isUnsaved).toList();
        if (!unsaved.isEmpty()) {
            leave.ask(event.postpone(), () -> unsaved.forEach(EditForm::discard));
        }
    }

    private void show(Agreement agreement) {
        shown = agreement;
        followUps = service.followUps(agreement.id());
        versions = service.history(agreement.id());
        setHeading(agreement.title(), new AgreementWords(words).where(agreement));
        var back = new Anchor(
                RegisterState.ROUTE + "?" + RegisterState.BODY + "=" + agreement.body(), words.text("agreement.back"));
        var body = words.link(Addresses.body(agreement.body()), agreement.bodyName());
        var way = new Div(back, body);
        way.addClassName("lp-round-way");
        var main = new Div(
                new AgreementFacts(words, agreement, links.records(agreement.links())),
                new AgreementTrail(words, followUps, versions));
        main.addClassName("lp-round-main");
        var side = new Div();
        side.addClassName("lp-round-side");
        upkeep(agreement);
        forms.forEach(side::add);
        content.removeAll();
        content.add(way, main, side);
    }

    private void upkeep(Agreement agreement) {
        forms.clear();
        var make = new AgreementForms(words, service, this::done);
        if (service.mayFollowUp(agreement.id())) {
            forms.add(make.followUp(agreement));
        }
        if (service.mayWrite(agreement.id())) {
            forms.add(make.state(agreement));
            forms.add(make.edit(agreement, new PartyNames(partners, agreement.ags()), links));
        }
    }

    private void done(String said) {
        show(service.get(Objects.requireNonNull(shown).id()));
        status.setText(words.text(said));
        status.getElement().callJsFunction("focus");
    }
}
