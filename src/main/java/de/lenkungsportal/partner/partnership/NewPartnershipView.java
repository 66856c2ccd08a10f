package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.kit.UnsavedMark;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.LinkButton;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.organisation.OrganisationChoice;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** Enters a partner of the own municipality: an organisation on record, or a new one. */
@Route(PartnerAddress.NEW)
@RolesAllowed("COORDINATOR")
@StyleSheet("theme/partner.css")
class NewPartnershipView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final String ORGANISATION = "organisation";

    private final PartnershipService service;
    private final OrganisationService organisations;
    private final PartnershipWords words;
    private final Question leave;
    private final Municipality own;
    private final OrganisationChoice organisation;
    private final PartnershipFields fields;
    private final Section form = new Section();

    NewPartnershipView(
            PartnershipService service,
            OrganisationService organisations,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        this.service = service;
        this.organisations = organisations;
        this.words = new PartnershipWords(messages);
        this.leave = new Question(messages);
        own = municipalities.get(currentUser.requireMunicipality());
        fields = new PartnershipFields(words);
        organisation = new OrganisationChoice(words, organisations, kind -> fields.propose(kind.ring()));
        fields.start(OrganisationKind.OTHER.ring(), Stand.of(LocalDate.now(clock)));
        fields.settle();
        setHeading(words.text("new.title", own.name()), words.text("new.sentence"));
        var save = new Button(words.text("new.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(
                save, new LinkButton(PartnerAddress.RINGS, words.messages().text("kit.form.cancel"), "lp-btn"));
        actions.addClassName("lp-partner-actions");
        form.addClassNames("lp-edit-form", "lp-form");
        form.add(
                new H2(words.text("new.organisation")),
                organisation,
                new H2(words.text("new.partnership")),
                fields,
                actions);
        UnsavedMark.watch(form);
        addClassName("lp-partner-page");
        add(leave, form);
        organisation.fields().focusFirst();
    }

    /** @throws NotFoundException for an unknown organisation in the address */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState url = UrlState.of(event.getLocation().getQueryParameters());
        url.code(PartnerAddress.KIND, OrganisationKind.class).ifPresent(organisation::start);
        url.value(ORGANISATION)
                .ifPresent(id -> organisation.take(organisations.get(id).ref()));
    }

    /** Asks before unsaved input is left. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (organisation.isChanged() || fields.isChanged()) {
            leave.askToLeave(event.postpone(), this::forget);
        }
    }

    private void forget() {
        UnsavedMark.clear(form);
        organisation.settle();
        fields.settle();
    }

    private void save() {
        organisation.fields().clearErrors();
        fields.clearErrors();
        FormFields asked = fields;
        try {
            PartnershipContent change = fields.typed();
            asked = organisation.fields();
            String id = organisation.require();
            asked = fields;
            Partnership saved = service.create(own.ags(), id, change, null);
            forget();
            UI.getCurrent().navigate(PartnershipView.class, new RouteParameters("id", saved.id()));
        } catch (InvalidInputException invalid) {
            asked.show(invalid.problems());
        }
    }
}
