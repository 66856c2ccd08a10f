package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.kit.UnsavedMark;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.catalogue.CatalogueAddress;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import jakarta.annotation.security.RolesAllowed;

/** Enters a measure of the own municipality, as an idea. */
@Route(CatalogueAddress.ROUTE + "/neu")
@RolesAllowed("COORDINATOR")
@StyleSheet("theme/catalogue.css")
class NewMeasureView extends Page implements BeforeLeaveObserver {

    private final MeasureService service;
    private final MeasureFields fields;
    private final MeasureContent blank;
    private final Question leave;
    private final Div form = new Div();

    NewMeasureView(MeasureService service, Messages messages) {
        this.service = service;
        var words = new MeasureWords(messages);
        this.blank = service.blank();
        this.leave = new Question(messages);
        this.fields = new MeasureFields(words, service.legalBases());
        setHeading(words.text("new.title"), words.text("new.sentence"));
        fields.show(blank);
        fields.settle();
        var save = new Button(words.text("new.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Anchor(CatalogueAddress.ROUTE, messages.text("kit.form.cancel"));
        cancel.addClassName("lp-btn");
        var actions = new Div(save, cancel);
        actions.addClassName("lp-edit-actions");
        form.addClassNames("lp-edit-form", "lp-cat-new");
        UnsavedMark.watch(form);
        form.add(fields, actions);
        add(leave, form);
        fields.focusFirst();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (fields.isChanged()) {
            leave.askToLeave(event.postpone(), fields::settle);
        }
    }

    private void save() {
        try {
            Measure created = service.create(fields.typed(blank));
            fields.settle();
            UnsavedMark.clear(form);
            UI.getCurrent().navigate(CatalogueAddress.ROUTE + "/" + created.id());
        } catch (InvalidInputException invalid) {
            fields.show(invalid.problems());
        }
    }
}
