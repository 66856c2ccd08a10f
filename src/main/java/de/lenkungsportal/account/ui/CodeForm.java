package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.ui.CsrfProtection;

/** Sends a code to the sign-in as a form, since only an answer to a form can sign in. The field takes the focus. */
@Tag("form")
class CodeForm extends HtmlContainer {

    /**
     * @param caption key of the label of the field
     * @param refusal why the code before did not do; empty at first
     */
    CodeForm(Messages messages, String caption, Input code, String refusal) {
        addClassName("lp-account-form");
        getElement().setAttribute("method", "post").setAttribute("action", "zweiter-faktor");
        code.getElement().setAttribute("name", "code").setAttribute("required", true);
        var send = new NativeButton(messages.text("factor.send"));
        send.getElement().setAttribute("type", "submit");
        send.addClassNames("lp-btn", "lp-btn-main");
        add(Fields.labelled("factor-code", messages.text(caption), code, refusal), CsrfProtection.field(), send);
        code.focus();
    }
}
