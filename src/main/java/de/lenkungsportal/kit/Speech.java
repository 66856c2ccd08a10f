package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;

/** What a screen reader says of a change that happens beside the focus and that no heading of the page tells. */
public final class Speech {

    private Speech() {}

    /** Speaks a sentence once, when the reader is done with the present one. */
    public static void say(Component where, String sentence) {
        where.getElement().executeJs("window.lpFrame.say($0)", sentence);
    }
}
