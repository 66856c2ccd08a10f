package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.Demand;
import de.lenkungsportal.measure.GapService;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Types in a demand of the own municipality: for a step or from a language level. What was typed stays until it is kept. */
class DemandForm extends Div {

    private static final UUID NOT_YET = new UUID(0, 0);

    private final Messages messages;
    private final GapService service;
    private final String ags;
    private final Quarter quarter;
    private final Command changed;
    private final Select<Step> step = new Select<>();
    private final Select<LanguageLevel> level = new Select<>();
    private final TextField persons = new TextField();
    private final TextField note = new TextField();
    private final Paragraph status = new Paragraph();

    DemandForm(Messages messages, GapService service, String ags, Quarter quarter, Command changed) {
        this.messages = messages;
        this.service = service;
        this.ags = ags;
        this.quarter = quarter;
        this.changed = changed;
        addClassName("lp-need-form");
        choice(step, "step", List.of(Step.values()));
        choice(level, "levelFrom", List.of(LanguageLevel.values()));
        persons.setLabel(messages.text("need.form.persons"));
        persons.setAllowedCharPattern("[0-9]");
        note.setLabel(messages.text("need.form.note"));
        var save = new Button(messages.text("need.form.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        status.getElement().setAttribute("role", "status");
        status.addClassName("lp-small");
        var fields = new Div(step, level, persons, note, save);
        fields.addClassName("lp-need-fields");
        add(new H3(messages.text("need.form.title", quarter.number(), String.valueOf(quarter.year()))), fields, status);
    }

    private <E extends Enum<E>> void choice(Select<E> select, String field, List<E> values) {
        select.setLabel(messages.text("need.form." + field));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(messages.text("need.form.any"));
        select.setItemLabelGenerator(value -> value == null ? messages.text("need.form.any") : messages.label(value));
    }

    private void save() {
        fields().values().forEach(field -> field.setInvalid(false));
        try {
            service.addDemand(new Demand(
                    NOT_YET,
                    ags,
                    quarter,
                    step.getValue(),
                    level.getValue(),
                    null,
                    typed(),
                    note.getValue(),
                    Stand.of(quarter.firstDay()),
                    Basis.STATED,
                    1));
            changed.execute();
        } catch (InvalidInputException invalid) {
            invalid.problems().reversed().forEach(this::show);
        }
    }

    /** A number too long for a count is refused by the service, as a missing one is. */
    private @Nullable Integer typed() {
        String text = persons.getValue().strip();
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    private void show(InvalidInputException.Problem problem) {
        HasValidation field = fields().getOrDefault(problem.field(), persons);
        field.setErrorMessage(messages.text(problem.messageKey()));
        field.setInvalid(true);
        ((Focusable<?>) field).focus();
        status.setText(messages.text(problem.messageKey()));
    }

    private Map<String, HasValidation> fields() {
        return Map.of("step", step, "persons", persons, "note", note);
    }
}
