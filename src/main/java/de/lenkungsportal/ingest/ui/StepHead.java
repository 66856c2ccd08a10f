package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.H2;

/** The heading of a step, which takes the focus when the step begins. */
class StepHead extends H2 {

    StepHead(String text) {
        super(text);
        getElement().setAttribute("tabindex", "-1");
    }
}
