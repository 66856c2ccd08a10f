package de.lenkungsportal.survey.round;

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
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.kit.UnsavedMark;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.SurveyPaths;
import jakarta.annotation.security.RolesAllowed;

/** Prepares a round: name, Stand, days, questionnaire, who takes part. Nobody is asked before it is opened. */
@Route(NewRoundView.ROUTE)
@RolesAllowed({"STEERING", "ADMIN"})
@StyleSheet("theme/rounds.css")
class NewRoundView extends Page implements BeforeLeaveObserver {

    static final String ROUTE = SurveyPaths.ROUNDS + "/neu";

    private final RoundService service;
    private final Question leave;
    private final RoundFields fields;
    private final Section form = new Section();

    NewRoundView(RoundService service, MunicipalityService municipalities, Messages messages) {
        this.service = service;
        this.leave = new Question(messages);
        var words = new RoundWords(messages);
        fields = RoundFields.ofNew(words, service.questionnaires(), municipalities.all(), municipalities.peerGroups());
        fields.settle();
        setHeading(words.text("new"), words.text("new.sentence"));
        var save = new Button(words.text("new.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Anchor(SurveyPaths.ROUNDS, messages.text("kit.form.cancel"));
        cancel.addClassName("lp-btn");
        var actions = new Div(save, cancel);
        actions.addClassName("lp-edit-actions");
        form.addClassName("lp-edit-form");
        form.add(fields, actions);
        UnsavedMark.watch(form);
        addClassName("lp-rounds-page");
        add(leave, form);
        fields.focusFirst();
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
            Round saved = service.create(fields.typed(), fields.asked());
            forget();
            UI.getCurrent().navigate(SurveyPaths.board(saved.id()));
        } catch (InvalidInputException invalid) {
            fields.show(invalid.problems());
        }
    }
}
