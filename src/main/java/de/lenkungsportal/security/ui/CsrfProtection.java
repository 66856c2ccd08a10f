package de.lenkungsportal.security.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The token by which Spring Security knows that a form or a call comes from a page of the portal. */
public final class CsrfProtection {

    private CsrfProtection() {}

    /** A hidden field for a form that is sent past Vaadin; empty where the request has no token. */
    public static Input field() {
        var field = new Input();
        field.setType("hidden");
        token().ifPresent(token -> field.getElement()
                .setAttribute("name", token.getParameterName())
                .setAttribute("value", token.getToken()));
        return field;
    }

    /** Empty where the request did not pass the filter of Spring Security. */
    static Optional<CsrfToken> token() {
        return VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
