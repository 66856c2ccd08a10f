package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.H2;

/** Heading of a step; gets the focus when the step begins. */
class StepHead extends H2 {

    StepHead(String text) {
        super(text);
        getElement().setAttribute("tabindex", "-1");
    }
}
