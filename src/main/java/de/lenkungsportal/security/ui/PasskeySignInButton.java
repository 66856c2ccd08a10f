package de.lenkungsportal.security.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;

/** Signs in with a passkey. The click is handled in the browser, since authenticators answer only right after one. */
public class PasskeySignInButton extends Div {

    private final Messages messages;
    private final transient PortalAddress portal;
    private final NativeButton button;
    private final Paragraph status = new Paragraph();

    /** @param caption key of the caption */
    public PasskeySignInButton(Messages messages, PortalAddress portal, String caption) {
        this.messages = messages;
        this.portal = portal;
        button = new NativeButton(messages.text(caption));
        button.addClassName("lp-btn");
        status.getElement().setAttribute("role", "alert");
        addClassName("lp-passkey");
        add(button, status);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PasskeyScript.load();
        CsrfProtection.token()
                .ifPresent(token -> button.getElement()
                        .executeJs(
                                "window.lpPasskey.signInBy(this, $0, $1, $2)",
                                status.getElement(),
                                token.getHeaderName(),
                                token.getToken()));
        for (String reason : new String[] {"refused", "cancelled", "unsupported", "address"}) {
            status.getElement()
                    .setAttribute("data-" + reason, messages.text("passkey.failed." + reason, portal.origin()));
        }
    }

    public void focus() {
        button.focus();
    }
}
