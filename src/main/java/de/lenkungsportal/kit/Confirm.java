package de.lenkungsportal.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.platform.Messages;

/** A button for a step that changes much or cannot be taken back: asks in its own place before it is done. */
public class Confirm extends Div {

    private final Button ask;

    /**
     * @param caption of the button that asks
     * @param question what will be changed, or cannot be taken back
     * @param yes caption of the button that does it
     */
    public Confirm(Messages messages, String caption, String question, String yes, SerializableRunnable step) {
        addClassName("lp-confirm");
        var box = new Question(messages);
        ask = new Button(caption);
        ask.addClickListener(click -> {
            ask.setVisible(false);
            box.ask(question, yes, ask, step);
        });
        add(ask, box);
    }

    /** What the button that asks is called for those who hear it, where several on a page bear the same caption. */
    public final void nameStart(String name) {
        ask.setAriaLabel(name);
    }
}
