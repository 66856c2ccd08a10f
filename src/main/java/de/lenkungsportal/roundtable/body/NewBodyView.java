package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.kit.UnsavedMark;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyKeeper;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters a body: a coordinator one of the own municipality, the steering group one of the state. */
@Route(NewBodyView.ROUTE)
@RolesAllowed({"STEERING", "COORDINATOR"})
@StyleSheet("theme/roundtable.css")
class NewBodyView extends Page implements BeforeLeaveObserver {

    static final String ROUTE = Addresses.BODIES + "/neu";

    private final BodyService service;
    private final Question leave;
    private final @Nullable String ags;
    private final BodyFields fields;
    private final Section form = new Section();

    NewBodyView(
            BodyService service,
            PartnershipService partners,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages) {
        this.service = service;
        this.leave = new Question(messages);
        PortalUser user = currentUser.get();
        ags = user.ags();
        var words = new RoundtableWords(messages);
        fields = new BodyFields(words, new PartyNames(words, partners, ags), parents(service, ags));
        if (ags == null) {
            fields.keptBy(BodyKeeper.STEERING_GROUP);
        }
        fields.settle();
        setHeading(
                words.text(
                        "newBody.title",
                        words.city(ags == null ? null : municipalities.get(ags).name())),
                words.text("newBody.sentence"));
        var save = new Button(words.text("newBody.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Anchor(Addresses.BODIES, messages.text("kit.form.cancel"));
        cancel.addClassName("lp-btn");
        var actions = new Div(save, cancel);
        actions.addClassName("lp-edit-actions");
        form.addClassNames("lp-edit-form", "lp-round-new");
        form.add(fields, actions);
        UnsavedMark.watch(form);
        addClassName("lp-round-page");
        add(leave, form);
        fields.focusFirst();
    }

    /** Bodies that another one of this municipality may belong to. */
    static List<Body> parents(BodyService service, @Nullable String ags) {
        var bodies = new ArrayList<Body>();
        service.stream(BodyFilter.ALL, body -> {
            if (body.ags() == null || body.ags().equals(ags)) {
                bodies.add(body);
            }
        });
        return bodies;
    }

    /** Asks before unsaved input is left. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (fields.isChanged()) {
            leave.askToLeave(event.postpone(), this::forget);
        }
    }

    private void forget() {
        UnsavedMark.clear(form);
        fields.settle();
    }

    private void save() {
        fields.clearErrors();
        try {
            Body saved = service.create(ags, fields.typed());
            forget();
            UI.getCurrent().navigate(BodyView.class, new RouteParameters("id", saved.id()));
        } catch (InvalidInputException invalid) {
            fields.show(invalid.problems());
        }
    }
}
