package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import de.lenkungsportal.account.FirstAccessService;
import de.lenkungsportal.kit.RequiredNote;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import java.util.List;

/** Behind a one-time link: sets the password of the account. */
@Route(value = "erster-zugang/:token", autoLayout = false)
@AnonymousAllowed
@StyleSheet("theme/account.css")
class FirstAccessView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Messages messages;
    private final FirstAccessService service;
    private final Section content = new Section();
    private final Input password = Fields.password("new-password");
    private final Input repeated = Fields.password("new-password");
    private String token = "";
    private String username = "";

    FirstAccessView(Messages messages, FirstAccessService service) {
        this.messages = messages;
        this.service = service;
        addClassName("lp-sign-in");
        content.addClassNames("lp-account-form", "lp-sign-in-form");
        var head = new Div(
                new Image("theme/logo.svg", ""),
                new Div(
                        new H1(messages.text("account.first.title")),
                        new Paragraph(messages.text("account.first.sentence"))));
        head.addClassName("lp-sign-in-head");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            username = service.username(token);
            form(List.of());
        } catch (NotFoundException e) {
            event.rerouteToError(new LinkGone(), "");
        }
    }

    private void form(List<Problem> problems) {
        content.removeAll();
        var save = new Button(messages.text("account.first.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        content.add(
                new Paragraph(messages.text("account.first.account", username)),
                new RequiredNote(messages),
                Fields.labelled("password", messages.text("account.password"), password, refusal(problems, "password")),
                Fields.labelled(
                        "repeated", messages.text("account.password.again"), repeated, refusal(problems, "repeated")),
                save);
        if (!problems.isEmpty()) {
            ("password".equals(problems.getFirst().field()) ? password : repeated).focus();
        }
    }

    private String refusal(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(problem -> messages.text(problem.messageKey()))
                .findFirst()
                .orElse("");
    }

    private void save() {
        try {
            service.setPassword(token, password.getValue(), repeated.getValue());
            done(messages.text("account.first.done"));
        } catch (InvalidInputException e) {
            form(e.problems());
        } catch (NotFoundException e) {
            done(messages.text("account.first.gone"));
        }
    }

    private void done(String sentence) {
        content.removeAll();
        var said = new Said("status");
        said.setText(sentence);
        said.focus();
        content.add(said, new Anchor("anmelden", messages.text("account.first.signIn")));
    }

    @Override
    public String getPageTitle() {
        return messages.text("account.first.title") + " · Lenkungsportal";
    }
}
