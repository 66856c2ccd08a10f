package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.account.SecondFactorService;
import de.lenkungsportal.account.SecondFactorService.Asked;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.security.factor.SecondFactors;
import de.lenkungsportal.security.ui.PasskeyScript;
import de.lenkungsportal.security.ui.PasskeySignInButton;
import java.util.Optional;
import java.util.Set;

/** After the right password: asks for the second factor, or lets a first one be set up where the role needs it. */
@Route(value = "zweiter-faktor", autoLayout = false)
@AnonymousAllowed
@StyleSheet("theme/account.css")
class SecondFactorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> REASONS = Set.of("falsch", "warten", "abgelaufen");

    private final Messages messages;
    private final transient SecondFactorService service;
    private final transient PortalAddress portal;
    private final Section content = new Section();
    private final Paragraph status = new Paragraph();

    SecondFactorView(Messages messages, SecondFactorService service, PortalAddress portal) {
        this.messages = messages;
        this.portal = portal;
        this.service = service;
        addClassName("lp-sign-in");
        content.addClassNames("lp-account-form", "lp-sign-in-form", "lp-second-factor");
        status.getElement().setAttribute("role", "alert");
        var head = new Div(
                new Image("theme/logo.svg", ""),
                new Div(new H1(messages.text("factor.title")), new Paragraph(messages.text("factor.sentence"))));
        head.addClassName("lp-sign-in-head");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("error")
                .filter(REASONS::contains)
                .map(reason -> messages.text("factor.code." + reason))
                .orElse(""));
    }

    /** @param refusal why the step before did not do; stands at the code, or above when none is asked for */
    private void draw(String refusal) {
        status.setText(refusal);
        content.removeAll();
        content.add(status);
        Optional<Asked> asked = service.asked();
        if (asked.isEmpty()) {
            content.add(new Paragraph(messages.text("factor.nobody")));
        } else if (asked.get().held().isEmpty()) {
            setUp(asked.get());
        } else {
            ask(asked.get(), refusal);
        }
        content.add(new Anchor("anmelden", messages.text("factor.signIn")));
    }

    private void ask(Asked asked, String refusal) {
        var held = asked.held();
        content.add(new Paragraph(messages.text("factor.account", asked.username())));
        var passkey = new PasskeySignInButton(messages, portal, "factor.withPasskey");
        if (held.passkey()) {
            content.add(passkey);
        }
        if (held.codes() || held.recoveryCodes() > 0) {
            status.setText("");
            content.add(codeForm(held, refusal));
        } else {
            passkey.focus();
        }
        content.add(new Paragraph(messages.text(held.codes() ? "factor.lost" : "factor.lost.passkey")));
    }

    private CodeForm codeForm(SecondFactors.Held held, String refusal) {
        if (!held.codes()) {
            return new CodeForm(messages, "factor.recoveryCode", Fields.code(), refusal);
        }
        return held.recoveryCodes() == 0
                ? new CodeForm(messages, "factor.appCode", Fields.digits(), refusal)
                : new CodeForm(messages, "factor.code", Fields.code(), refusal);
    }

    private void setUp(Asked asked) {
        Input name = Fields.text(messages.text("factor.passkey.first"));
        var add = new Button(messages.text("factor.passkey.add"), click -> addPasskey(name.getValue()));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        content.add(
                new Paragraph(messages.text("factor.setUp", asked.username())),
                new H2(messages.text("factor.setUp.passkey")),
                new Paragraph(messages.text("factor.setUp.passkey.sentence")),
                Fields.labelled("factor-name", messages.text("factor.passkey.name"), name, ""),
                add,
                new H2(messages.text("factor.setUp.codes")),
                new Paragraph(messages.text("factor.setUp.codes.sentence")),
                new Button(messages.text("factor.setUp.codes.begin"), click -> showKey()));
    }

    private void addPasskey(String name) {
        refused(() -> {
            var registration = service.beginPasskey();
            PasskeyScript.create(
                    this,
                    registration.json(),
                    credential -> refused(() -> {
                        service.addPasskey(registration, credential, name);
                        draw("");
                        status.setText(messages.text("factor.passkey.added"));
                    }),
                    reason -> status.setText(messages.text("passkey.failed." + reason, portal.origin())));
        });
    }

    private void showKey() {
        refused(() -> {
            var key = service.proposeCodes();
            content.removeAll();
            status.setText("");
            content.add(
                    status,
                    new KeyPicture(messages, key),
                    new CodeForm(messages, "factor.appCode", Fields.digits(), ""),
                    new Button(messages.text("kit.form.cancel"), click -> draw("")));
        });
    }

    private void refused(Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException e) {
            status.setText(messages.text(e.problems().getFirst()));
        } catch (NotFoundException e) {
            draw(messages.text("factor.code.abgelaufen"));
        }
    }

    @Override
    public String getPageTitle() {
        return messages.text("factor.title") + " · Lenkungsportal";
    }
}
