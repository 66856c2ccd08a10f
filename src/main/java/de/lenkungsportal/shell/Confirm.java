package de.lenkungsportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.platform.Messages;

/** A step that cannot be taken back: asks once more before it is done. */
public class Confirm extends Div {

    private final Button ask;

    /**
     * @param caption of the button that asks
     * @param question what cannot be taken back
     * @param yes caption of the button that does it
     */
    public Confirm(Messages messages, String caption, String question, String yes, SerializableRunnable step) {
        addClassName("lp-confirm");
        ask = new Button(caption);
        var box = new Div();
        var go = new Button(yes, event -> step.run());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var back = new Button(messages.text("shell.form.cancel"), event -> {
            box.setVisible(false);
            ask.setVisible(true);
            ask.focus();
        });
        var actions = new Div(go, back);
        actions.addClassName("lp-edit-actions");
        box.add(new Paragraph(question), actions);
        box.addClassName("lp-leave");
        box.getElement().setAttribute("role", "alertdialog");
        box.getElement().setAttribute("aria-label", question);
        box.setVisible(false);
        ask.addClickListener(event -> {
            ask.setVisible(false);
            box.setVisible(true);
            go.focus();
        });
        add(ask, box);
    }

    /** What the button that asks is called for those who hear it, where several on a page bear the same caption. */
    public final void nameStart(String name) {
        ask.setAriaLabel(name);
    }
}
