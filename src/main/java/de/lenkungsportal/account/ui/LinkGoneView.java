package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.platform.Messages;
import jakarta.servlet.http.HttpServletResponse;

/** Shown for a one-time link that is not valid; used, expired and invented links look the same. */
@AnonymousAllowed
class LinkGoneView extends Main implements HasErrorParameter<LinkGone>, HasDynamicTitle {

    private final Messages messages;

    LinkGoneView(Messages messages) {
        this.messages = messages;
        addClassName("lp-sign-in");
        var head = new Div(new Image("theme/logo.svg", ""), new Div(new H1(messages.text("account.first.title"))));
        head.addClassName("lp-sign-in-head");
        var content = new Section(
                new Paragraph(messages.text("account.first.gone")),
                new Anchor("anmelden", messages.text("account.first.signIn")));
        content.addClassNames("lp-account-form", "lp-sign-in-form");
        add(head, content);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<LinkGone> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return messages.text("account.first.title") + " · Lenkungsportal";
    }
}
