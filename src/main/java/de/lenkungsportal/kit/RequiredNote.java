package de.lenkungsportal.kit;

import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.platform.Messages;

/** Says what the mark of required fields means; stands above the fields of each form that has a marked one. */
public final class RequiredNote extends Paragraph {

    public RequiredNote(Messages messages) {
        super(messages.text("kit.form.required"));
        addClassName("lp-required-note");
    }
}
