package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.ui.CsrfProtection;

/** Sends a code to the sign-in as a form, since only an answer to a form can sign in. */
@Tag("form")
class CodeForm extends com.vaadin.flow.component.HtmlContainer {

    /** @param caption key of the label of the field */
    CodeForm(Messages messages, String caption) {
        addClassName("lp-account-form");
        getElement().setAttribute("method", "post").setAttribute("action", "zweiter-faktor");
        Input code = Fields.code();
        code.getElement().setAttribute("name", "code").setAttribute("required", true);
        var send = new NativeButton(messages.text("factor.send"));
        send.getElement().setAttribute("type", "submit");
        send.addClassNames("lp-btn", "lp-btn-main");
        Div field = Fields.labelled("factor-code", messages.text(caption), code, "");
        add(field, CsrfProtection.field(), send);
    }
}
