package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Paragraph;

/** A sentence about what was just done, which is read out and can take the focus. */
class Said extends Paragraph implements Focusable<Said> {

    /** @param role {@code status}, or {@code alert} for a refusal */
    Said(String role) {
        getElement().setAttribute("role", role);
        setTabIndex(-1);
        addClassName("lp-account-said");
    }
}
