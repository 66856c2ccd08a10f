package de.lenkungsportal.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.kit.RequiredNote;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.SignInOptions;
import java.util.List;
import java.util.Set;

/** Sign-in with name and password; in demo mode with a button for each demo account. */
@Route(value = "anmelden", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> REASONS =
            Set.of("falsch", "gesperrt", "ausgelastet", "abgelaufen", "rolle", "kommune", "extern");

    private static final String REFUSAL = "grund";

    private static final String DESCRIBED_BY = """
            this.querySelectorAll('input[slot=input]').forEach((input) => {
              const others = input.getAttribute('aria-describedby');
              input.setAttribute('aria-describedby', others ? `${others} ${$0}` : $0);
            });""";

    private final Messages messages;
    private final CurrentUser currentUser;
    private final LoginForm form = new LoginForm();
    private final Div refusal = new Div();

    LoginView(Messages messages, CurrentUser currentUser, SignInOptions options, PortalAddress portal) {
        this.messages = messages;
        this.currentUser = currentUser;
        addClassName("lp-sign-in");
        form.setAction("anmelden");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setProperty("headingLevel", 2);
        form.setI18n(words());
        refusal.setId(REFUSAL);
        refusal.addClassName("lp-sign-in-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        form.getElement()
                .executeJs(
                        "this.querySelector('vaadin-password-field').i18n = { reveal: $0 }",
                        messages.text("security.password.show"));
        add(
                head(),
                refusal,
                drafts(),
                new RequiredNote(messages),
                form,
                new PasskeySignInButton(messages, portal, "security.passkey"),
                issuers(options.issuers()),
                demo(options.demoAccounts()),
                foot());
    }

    private Div head() {
        var words =
                new Div(new H1(messages.text("security.portal")), new Paragraph(messages.text("security.sentence")));
        var head = new Div(new Image("theme/logo.svg", ""), words);
        head.addClassName("lp-sign-in-head");
        return head;
    }

    /** Shown by {@code theme/frame.js} where this tab keeps what was typed before a session ended. */
    private Paragraph drafts() {
        var drafts = new Paragraph(messages.text("security.drafts"));
        drafts.addClassName("lp-sign-in-drafts");
        drafts.getElement().setAttribute("data-drafts", true).setAttribute("hidden", true);
        return drafts;
    }

    private Div issuers(List<SignInOptions.Issuer> issuers) {
        var links = new Div();
        for (SignInOptions.Issuer issuer : issuers) {
            var link = new Anchor(issuer.path(), messages.text("security.issuer", issuer.name()));
            link.setRouterIgnore(true);
            link.addClassName("lp-btn");
            links.add(link);
        }
        links.setVisible(!issuers.isEmpty());
        return links;
    }

    private Section demo(List<SignInOptions.Demo> accounts) {
        var list = new UnorderedList();
        for (SignInOptions.Demo account : accounts) {
            var fill = new Button(account.displayName(), click -> fill(account));
            fill.setClassName("lp-btn");
            list.add(new ListItem(fill, new Span(account.username())));
        }
        var demo = new Section(
                new H2(messages.text("security.demo.title")),
                new Paragraph(messages.text("security.demo.sentence")),
                list);
        demo.addClassName("lp-sign-in-demo");
        demo.setVisible(!accounts.isEmpty());
        return demo;
    }

    private void fill(SignInOptions.Demo account) {
        form.getElement()
                .executeJs(
                        "this.querySelector('[name=username]').value = $0;"
                                + "this.querySelector('[name=password]').value = $1;"
                                + "this.querySelector('vaadin-button').focus();",
                        account.username(),
                        account.password());
    }

    private Footer foot() {
        var foot = new Footer(
                new Anchor("impressum", messages.text("security.imprint")),
                new Anchor("barrierefreiheit", messages.text("security.accessibility")),
                new Anchor("leichte-sprache", messages.text("security.easyLanguage")));
        foot.addClassName("lp-sign-in-foot");
        return foot;
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form texts = words.getForm();
        texts.setTitle(messages.text("security.signIn"));
        texts.setUsername(messages.text("security.username"));
        texts.setPassword(messages.text("security.password"));
        texts.setSubmit(messages.text("security.signIn"));
        texts.setForgotPassword("");
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle("");
        error.setMessage("");
        error.setUsername(messages.text("security.username.missing"));
        error.setPassword(messages.text("security.password.missing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        query.getSingleParameter("error").ifPresent(reason -> {
            refuse(REASONS.contains(reason) ? reason : "falsch", minutes(query));
        });
    }

    /**
     * Says why nobody was signed in, at once and again at both fields. The form has a place for this sentence in a tree of its
     * own, where fields cannot refer to it.
     *
     * @param wait minutes until the next try; only some reasons say it
     */
    private void refuse(String reason, int wait) {
        refusal.add(
                new H2(messages.text("security.failed." + reason + ".title")),
                new Paragraph(messages.text("security.failed." + reason, wait)));
        refusal.setVisible(true);
        form.getElement().executeJs(DESCRIBED_BY, REFUSAL);
    }

    /** Rounded up; one where the address names no plausible number of seconds. */
    private static int minutes(QueryParameters query) {
        return query.getSingleParameter("warten")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Math.max(1, Math.ceilDiv(Integer.parseInt(seconds), 60)))
                .orElse(1);
    }

    @Override
    public String getPageTitle() {
        return messages.text("security.signIn") + " · " + messages.text("security.portal");
    }
}
