package de.lenkungsportal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;

/** Shows or hides in every view what is later than the Stichtag. */
class LaterSwitch extends Checkbox {

    LaterSwitch(Messages messages) {
        super(messages.text("shell.later"));
        addClassName("lp-later-switch");
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                LaterChoice.change(UI.getCurrent(), event.getValue() ? Later.SHOWN : Later.HIDDEN);
            }
        });
    }

    /** As the address has it. */
    void show(Later later) {
        setValue(later == Later.SHOWN);
    }
}
