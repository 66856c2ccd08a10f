package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.ApplicationPasswordService;
import de.lenkungsportal.account.MyAccountService;
import de.lenkungsportal.account.MyFactorsService;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** The own account: password, sessions, second factors, and passwords of applications. The frame links to it beside the name. */
@Route("mein-konto")
@PermitAll
@StyleSheet("theme/account.css")
class MyAccountView extends Page implements BeforeEnterObserver {

    private final Messages messages;
    private final transient MyAccountService account;
    private final transient MyFactorsService factors;
    private final transient ApplicationPasswordService applications;
    private final transient PortalAddress portal;
    private final transient AuthenticationContext authentication;
    private final Div content = new Div();

    MyAccountView(
            Messages messages,
            MyAccountService account,
            MyFactorsService factors,
            ApplicationPasswordService applications,
            PortalAddress portal,
            AuthenticationContext authentication) {
        this.messages = messages;
        this.account = account;
        this.factors = factors;
        this.applications = applications;
        this.portal = portal;
        this.authentication = authentication;
        content.addClassName("lp-my-account");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        Optional<Account> mine = account.mine();
        setHeading(
                messages.text("myaccount.title"),
                mine.map(own -> messages.text("myaccount.who", own.username(), messages.label(own.role())))
                        .orElse(""));
        if (mine.isEmpty()) {
            content.add(new Paragraph(messages.text("myaccount.elsewhere")));
            return;
        }
        if (!account.isFreshlySignedIn()) {
            content.add(signInAgain());
        }
        sections().forEach(content::add);
    }

    /** The sections of the page; each refreshes the others, because an action in one may end entries of another. */
    private List<MySection> sections() {
        List<MySection> sections = List.of(
                new PasswordSection(messages, account),
                new SessionsSection(messages, account),
                new PasskeySection(messages, factors, portal),
                new CodesSection(messages, factors),
                new RecoverySection(messages, factors),
                new ApplicationsSection(messages, applications));
        sections.forEach(changed -> changed.whenChanged(() ->
                sections.stream().filter(section -> !section.equals(changed)).forEach(MySection::refresh)));
        return sections;
    }

    private Div signInAgain() {
        var again = new Button(messages.text("myaccount.signInAgain"), click -> authentication.logout());
        var hint = new Div(new Paragraph(messages.text("account.signInAgain")), again);
        hint.addClassName("lp-account-hint");
        return hint;
    }
}
