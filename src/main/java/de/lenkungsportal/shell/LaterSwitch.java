package de.lenkungsportal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;

/** Shows or hides in every view what is later than the Stichtag. A button, because the frame loads no other field. */
class LaterSwitch extends Button {

    private static final String CHECKED = "aria-checked";

    LaterSwitch(Messages messages) {
        super(messages.text("shell.later"));
        var mark = new Span();
        mark.addClassName("lp-later-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        setIcon(mark);
        addClassNames("lp-quiet", "lp-later-switch");
        getElement().setAttribute("role", "switch");
        show(Later.HIDDEN);
        addClickListener(click -> LaterChoice.change(UI.getCurrent(), isOn() ? Later.HIDDEN : Later.SHOWN));
    }

    boolean isOn() {
        return "true".equals(getElement().getAttribute(CHECKED));
    }

    /** As the address has it. */
    void show(Later later) {
        getElement().setAttribute(CHECKED, String.valueOf(later == Later.SHOWN));
    }
}
