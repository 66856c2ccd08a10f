package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.kit.Conflict;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import java.io.Serializable;
import java.util.function.Consumer;

/** Lets the own coordinator confirm a finding, or take a confirmation back, where it stands. What was typed is never lost. */
class DecisionForm extends Div {

    /** What happens after a decision was kept. */
    interface Done extends Consumer<Finding>, Serializable {}

    private final PlausibilityService service;
    private final FindingTexts texts;
    private final Done done;
    private final Button start = new Button();
    private final Conflict conflict;
    private final TextArea reason = new TextArea();
    private final Button save = new Button();
    private final Div form = new Div();
    private Finding finding;

    DecisionForm(PlausibilityService service, FindingTexts texts, Finding finding, Done done) {
        this.service = service;
        this.texts = texts;
        this.finding = finding;
        this.done = done;
        addClassName("lp-decision");
        start.addClickListener(event -> open());
        conflict = new Conflict(texts.messages());
        reason.setLabel(texts.text("plausibility.reason"));
        reason.setHelperText(texts.text("plausibility.reasonHelp"));
        reason.setMaxLength(PlausibilityService.COMMENT_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> save());
        var cancel = new Button(texts.text("plausibility.cancel"), event -> close());
        var actions = new Div(save, cancel);
        actions.addClassName("lp-acts");
        form.add(conflict, reason, actions);
        form.addClassName("lp-decision-form");
        form.setVisible(false);
        add(start, form);
        label();
    }

    private void label() {
        boolean confirmed = finding.state() == FindingState.CONFIRMED;
        start.setText(texts.text(confirmed ? "plausibility.reopen" : "plausibility.confirm"));
        start.setAriaLabel(texts.text(
                confirmed ? "plausibility.reopenThis" : "plausibility.confirmThis",
                finding.municipality() + ": " + texts.sentence(finding)));
        save.setText(texts.text(confirmed ? "plausibility.saveReopen" : "plausibility.saveConfirm"));
    }

    private void open() {
        start.setVisible(false);
        form.setVisible(true);
        reason.focus();
    }

    private void close() {
        form.setVisible(false);
        start.setVisible(true);
        start.focus();
    }

    private void save() {
        try {
            boolean confirmed = finding.state() == FindingState.CONFIRMED;
            done.accept(
                    confirmed
                            ? service.reopen(finding.id(), finding.version(), reason.getValue())
                            : service.confirm(finding.id(), finding.version(), reason.getValue()));
        } catch (InvalidInputException e) {
            reason.setErrorMessage(texts.text("plausibility.commentNeeded"));
            reason.setInvalid(true);
            reason.focus();
        } catch (StaleWriteException e) {
            showBothSides();
        }
    }

    /** The finding as it is now beside what was typed; the next click decides on what is shown. */
    private void showBothSides() {
        var shown = new FindingFields(texts, finding);
        finding = service.get(finding.id());
        conflict.show(shown, Conflict.Side.SHOWN, new FindingFields(texts, finding));
        save.setVisible(finding.state() != FindingState.CORRECTED);
        label();
    }
}
