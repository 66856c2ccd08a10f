package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import de.lenkungsportal.about.BarrierReportService;
import de.lenkungsportal.kit.RequiredNote;
import de.lenkungsportal.platform.ClientNetwork;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Map;

/** Page, message and, if wished, an address for the answer. Submissions that fill in the hidden field are dropped as spam. */
class BarrierForm extends Div {

    @Tag("textarea")
    static final class TextArea extends AbstractSinglePropertyField<TextArea, String> {
        TextArea() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }
    }

    private final Messages messages;
    private final BarrierReportService service;
    private final Input page = new Input();
    private final TextArea message = new TextArea();
    private final Input replyTo = new Input();
    private final Input trap = new Input();
    private final Div fields = new Div();
    private final Paragraph answer = new Paragraph();

    BarrierForm(Messages messages, BarrierReportService service) {
        this.messages = messages;
        this.service = service;
        addClassName("lp-form");
        page.getElement().setAttribute("maxlength", String.valueOf(BarrierReportService.PAGE_LENGTH));
        page.getElement().setAttribute("required", true);
        message.getElement().setAttribute("maxlength", String.valueOf(BarrierReportService.MESSAGE_LENGTH));
        message.getElement().setAttribute("rows", "5");
        message.getElement().setAttribute("required", true);
        replyTo.setType("email");
        replyTo.getElement().setAttribute("autocomplete", "email");
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("lp-answer");
        fields.addClassName("lp-form-fields");
        show(List.of());
        add(fields, answer);
    }

    private void show(List<Problem> problems) {
        fields.removeAll();
        fields.add(
                new RequiredNote(messages),
                row("page", page, problems),
                row("message", message, problems),
                row("replyTo", replyTo, problems),
                hidden(),
                new NativeButton(messages.text("about.report.send"), click -> send()));
        fields.getChildren().skip(5).forEach(button -> button.addClassNames("lp-btn", "lp-btn-main"));
    }

    private Div row(String name, Component field, List<Problem> problems) {
        String id = "barriere-" + name;
        field.setId(id);
        var label = new NativeLabel(messages.text("about.report." + name));
        label.setFor(id);
        var row = new Div(label, field);
        row.addClassName("lp-field");
        field.getElement().removeAttribute("aria-invalid");
        field.getElement().removeAttribute("aria-describedby");
        problems.stream().filter(problem -> problem.field().equals(name)).forEach(problem -> {
            var why = new Paragraph(messages.text(problem));
            why.setId(id + "-warum");
            why.addClassName("lp-refusal");
            field.getElement().setAttribute("aria-invalid", "true");
            field.getElement().setAttribute("aria-describedby", id + "-warum");
            row.add(why);
        });
        return row;
    }

    /** Honeypot field: hidden from people, filled in only by bots. */
    private Div hidden() {
        trap.setId("barriere-website");
        trap.getElement().setAttribute("tabindex", "-1").setAttribute("autocomplete", "off");
        var label = new NativeLabel(messages.text("about.report.trap"));
        label.setFor(trap);
        var hidden = new Div(label, trap);
        hidden.addClassName("lp-trap");
        hidden.getElement().setAttribute("aria-hidden", "true");
        return hidden;
    }

    private void send() {
        if (!trap.getValue().isEmpty()) {
            thank();
            return;
        }
        try {
            service.report(
                    page.getValue(),
                    message.getValue(),
                    replyTo.getValue(),
                    ClientNetwork.of(VaadinRequest.getCurrent().getRemoteAddr()));
            thank();
        } catch (InvalidInputException e) {
            show(e.problems());
            answer.setText(messages.text("about.report.check"));
            focusFirst(e.problems());
        }
    }

    private void focusFirst(List<Problem> problems) {
        Map<String, Component> byName = Map.of("page", page, "message", message, "replyTo", replyTo);
        problems.stream()
                .map(problem -> byName.get(problem.field()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(field -> field.getElement().executeJs("this.focus()"));
    }

    private void thank() {
        fields.setVisible(false);
        answer.setText(messages.text("about.report.thanks"));
        answer.addClassName("lp-answer-ok");
        answer.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }
}
