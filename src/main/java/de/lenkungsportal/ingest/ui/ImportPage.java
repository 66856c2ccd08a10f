package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.platform.Messages;

/** The frame of a view that reads files in. A view extends this and says what is read. */
public abstract class ImportPage extends Page implements BeforeLeaveObserver {

    private final Question leave;
    private final ImportPanel panel;

    protected ImportPage(ImportJobs jobs, Messages messages, ImportTarget target) {
        leave = new Question(messages);
        panel = new ImportPanel(jobs, messages, target);
        add(leave, panel);
    }

    /** Leads back to where the result can be seen. */
    protected void setBack(String href, String text) {
        addComponentAtIndex(indexOf(panel), new Paragraph(new Anchor(href, text)));
    }

    /** A sentence above the steps. */
    protected void explain(String sentence) {
        addComponentAtIndex(indexOf(panel), new Paragraph(sentence));
    }

    /** A file that was chosen and not written is not lost by a click on a link. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panel.isUnsaved()) {
            leave.askToLeave(event.postpone(), panel::discard);
        }
    }
}
