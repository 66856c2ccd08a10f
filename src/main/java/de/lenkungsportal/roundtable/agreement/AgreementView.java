package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permanent place of one agreement: what it says, how it stands, what became of it, and its upkeep. */
@Route(RegisterState.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/roundtable.css")
class AgreementView extends RecordPage {

    private final AgreementService service;
    private final AgreementLinkService links;
    private final PartnershipService partners;
    private final OrganisationService organisations;
    private final RoundtableWords words;
    private @Nullable Agreement shown;
    private List<FollowUp> followUps = List.of();
    private List<RecordVersion<Agreement>> versions = List.of();

    AgreementView(
            AgreementService service,
            AgreementLinkService links,
            PartnershipService partners,
            OrganisationService organisations,
            Messages messages) {
        super(messages);
        this.service = service;
        this.links = links;
        this.partners = partners;
        this.organisations = organisations;
        this.words = new RoundtableWords(messages);
        content.addClassNames("lp-round", "lp-round-page");
        addAction(new ExportActions(
                messages, () -> AgreementTrail.sheet(words, Objects.requireNonNull(shown), followUps, versions)));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(service.get(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Agreement agreement) {
        shown = agreement;
        followUps = service.followUps(agreement.id());
        versions = service.history(agreement.id());
        setHeading(new AgreementWords(words).name(agreement), new AgreementWords(words).where(agreement));
        var back = new Anchor(
                RegisterState.ROUTE + "?" + RegisterState.BODY + "=" + agreement.body(), words.text("agreement.back"));
        var body = words.link(Addresses.body(agreement.body()), agreement.bodyName());
        var way = new Div(back, body);
        way.addClassName("lp-round-way");
        forgetForms();
        var make = new AgreementForms(
                words, service, () -> new PartyNames(words, partners, agreement.ags()), links, this::done);
        EditForm edit = service.mayWrite(agreement.id()) ? guard(make.edit(agreement)) : null;
        var main = new Div(
                new AgreementFacts(
                        words,
                        PresentNames.of(words, organisations, List.of(agreement)),
                        agreement,
                        links.records(agreement.content().links())),
                new AgreementTrail(words, followUps, make.history(agreement, versions, edit)));
        main.addClassName("lp-round-main");
        var side = new Div();
        side.addClassName("lp-round-side");
        upkeep(side, agreement, make, edit);
        content.removeAll();
        content.add(way, main, side);
    }

    private void upkeep(Div side, Agreement agreement, AgreementForms make, @Nullable EditForm edit) {
        if (service.mayFollowUp(agreement.id())) {
            side.add(guard(make.followUp(agreement)));
        }
        if (edit != null) {
            side.add(guard(make.state(agreement)), edit);
        }
    }

    private void done(String said) {
        show(service.get(Objects.requireNonNull(shown).id()));
        say(words.text(said));
    }
}
