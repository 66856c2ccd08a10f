package de.lenkungsportal.subscription.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.DocumentText;
import de.lenkungsportal.subscription.DigestService;
import de.lenkungsportal.subscription.DigestSubscription;
import de.lenkungsportal.subscription.DigestTopic;
import org.springframework.modulith.NamedInterface;

/** The digest of the user: order it, confirm the address, end it. What it would say today stands below. */
@NamedInterface("ui")
public class DigestSection extends Section {

    private final Messages messages;
    private final transient DigestService service;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();

    public DigestSection(Messages messages, DigestService service, DigestTopic topic) {
        this.messages = messages;
        this.service = service;
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        content.addClassName("lp-subscription-digest");
        add(new H2(text("title")), new Paragraph(text("sentence." + topic.name())), status, content, preview());
        show();
    }

    private void show() {
        content.removeAll();
        if (!service.isOffered()) {
            var off = new Paragraph(text("off"));
            off.addClassName("lp-empty");
            content.add(off);
            return;
        }
        service.mine()
                .ifPresentOrElse(
                        mine -> {
                            switch (mine.state()) {
                                case WAITING -> waiting(mine);
                                case CONFIRMED -> confirmed(mine);
                            }
                        },
                        this::none);
    }

    private void none() {
        TextField address = field("address", "email");
        form(address, button("order", () -> order(address, address.getValue())));
    }

    private void waiting(DigestSubscription mine) {
        content.add(new Paragraph(text("waiting", mine.address())));
        TextField code = field("code", "one-time-code");
        form(
                code,
                button("confirm", () -> confirm(code)),
                new Button(text("again"), click -> order(code, mine.address())),
                new Button(text("other"), click -> cancel()));
    }

    private void confirmed(DigestSubscription mine) {
        content.add(new Paragraph(text("confirmed", mine.address())));
        var actions = new Div(new Button(text("cancel"), click -> cancel()));
        actions.addClassName("lp-subscription-form");
        content.add(actions);
    }

    private TextField field(String key, String autocomplete) {
        var field = new TextField(text(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.addClassName("lp-subscription-field");
        return field;
    }

    private void form(TextField field, Button... buttons) {
        var form = new Div(field);
        form.add(buttons);
        form.addClassName("lp-subscription-form");
        content.add(form);
    }

    private Button button(String key, SerializableRunnable action) {
        var button = new Button(text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void order(TextField field, String address) {
        try {
            service.order(address);
            show();
            say(text("codeSent"));
        } catch (InvalidInputException e) {
            refuse(field, e);
        }
    }

    private void confirm(TextField code) {
        try {
            service.confirm(code.getValue());
            show();
            say(text("isConfirmed"));
        } catch (InvalidInputException e) {
            refuse(code, e);
        }
    }

    private void cancel() {
        try {
            service.cancel();
        } catch (NotFoundException e) {
            // ended in another window meanwhile
        }
        show();
        say(text("cancelled"));
    }

    private void refuse(TextField field, InvalidInputException problem) {
        field.setErrorMessage(messages.text(problem.problems().getFirst()));
        field.setInvalid(true);
        field.focus();
    }

    /** Made when it is opened: it asks several queries. */
    private NativeDetails preview() {
        var text = new Pre();
        text.getElement().setAttribute("tabindex", "0");
        var details = new NativeDetails(text("preview"));
        details.setContent(text);
        details.addToggleListener(event -> {
            if (event.isOpened() && text.getText().isEmpty()) {
                text.setText(DocumentText.write(service.preview()));
            }
        });
        return details;
    }

    private void say(String sentence) {
        status.setText(sentence);
        status.getElement().callJsFunction("focus");
    }

    private String text(String key, Object... arguments) {
        return messages.text("subscription.digest." + key, arguments);
    }
}
