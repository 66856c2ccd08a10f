package de.lenkungsportal.kit;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Sends typed text to the server at each pause, and at the latest when the field is left. */
public final class Typing {

    private Typing() {}

    /**
     * Without the second rule a link that is followed within the pause would be quicker than the text: the view would be
     * left without a question, and the input lost.
     */
    public static <F extends TextFieldBase<?, ?>> F follow(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        // An event that is sent takes with it what still waits for the pause.
        field.getElement().addEventListener("change", event -> {});
        return field;
    }
}
