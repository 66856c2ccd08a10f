package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.platform.Messages;

/** What was written, and where to see it. */
class DoneStep extends Div {

    /** @param counts what became of all rows of the file, empty where there is none */
    DoneStep(Messages messages, ImportOutcome outcome, String counts, Runnable again) {
        var sentence = new Paragraph(
                messages.text(outcome.messageKey(), outcome.arguments().toArray()));
        sentence.addClassName("lp-status");
        sentence.getElement().setAttribute("role", "status");
        add(new StepHead(messages.text("ingest.done.title")), sentence);
        if (!counts.isEmpty()) {
            add(new Paragraph(counts));
        }
        var link = new Anchor(outcome.href(), messages.text(outcome.linkKey()));
        link.addClassName("lp-btn");
        var actions = new Div(link, new Button(messages.text("ingest.done.again"), event -> again.run()));
        actions.addClassName("lp-import-actions");
        add(actions);
    }
}
