package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.StaleWriteException;
import java.io.Serializable;

/** Form to acknowledge an alert with a comment; keeps the input after a refusal. */
class AlertForm extends Div {

    static final int COMMENT_LENGTH = 1000;

    /** Acknowledges an alert. */
    interface Acknowledge extends Serializable {
        /**
         * @return the alert as it is now
         * @throws InvalidInputException when the comment is too long
         * @throws StaleWriteException when somebody else was faster
         */
        AlertLine acknowledge(AlertLine alert, String comment);
    }

    private final Messages messages;
    private final Acknowledge acknowledge;
    private final Paragraph seen = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private final Button start = new Button();
    private final TextArea comment = new TextArea();
    private final Div form = new Div();

    AlertForm(Messages messages, AlertLine alert, Acknowledge acknowledge) {
        this.messages = messages;
        this.acknowledge = acknowledge;
        addClassName("lp-decision");
        seen.addClassName("lp-muted");
        seen.getElement().setAttribute("role", "status");
        refusal.addClassName("lp-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        start.setText(messages.text("forecastview.seen"));
        start.setAriaLabel(messages.text("forecastview.seenThis", alert.sentence()));
        start.addClickListener(event -> open());
        comment.setLabel(messages.text("forecastview.seen.comment"));
        comment.setHelperText(messages.text("forecastview.seen.help"));
        comment.setMaxLength(COMMENT_LENGTH);
        comment.setWidthFull();
        var save = new Button(messages.text("forecastview.seen.save"), event -> save(alert));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(messages.text("forecastview.cancel"), event -> close());
        var actions = new Div(save, cancel);
        actions.addClassName("lp-acts");
        form.addClassName("lp-decision-form");
        form.add(refusal, comment, actions);
        form.setVisible(false);
        add(seen, start, form);
        show(alert);
    }

    private void show(AlertLine alert) {
        String acknowledged = alert.acknowledged();
        seen.setText(acknowledged == null ? "" : acknowledged);
        seen.setVisible(acknowledged != null);
        start.setVisible(acknowledged == null && alert.mayAcknowledge());
    }

    private void open() {
        start.setVisible(false);
        form.setVisible(true);
        comment.focus();
    }

    private void close() {
        form.setVisible(false);
        start.setVisible(true);
        start.focus();
    }

    private void save(AlertLine alert) {
        try {
            AlertLine now = acknowledge.acknowledge(alert, comment.getValue());
            form.setVisible(false);
            show(now);
        } catch (InvalidInputException e) {
            comment.setErrorMessage(messages.text(e.problems().getFirst().messageKey()));
            comment.setInvalid(true);
            comment.focus();
        } catch (StaleWriteException e) {
            refusal.setText(messages.text("forecastview.seen.stale"));
            refusal.setVisible(true);
        }
    }
}
