package de.lenkungsportal.partner;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like a button. */
public class LinkButton extends Anchor {

    /** @param style {@code lp-btn}, or {@code lp-btn-main} for the step that the page is about */
    public LinkButton(String address, String text, String style) {
        super(address, text);
        addClassNames("lp-btn", style);
    }
}
