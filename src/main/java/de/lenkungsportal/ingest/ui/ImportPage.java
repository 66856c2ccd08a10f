package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.platform.Messages;
import org.jspecify.annotations.Nullable;

/** The frame of a view that reads files in. A view extends this and says what is read. */
public abstract class ImportPage extends Page implements BeforeLeaveObserver {

    private final Question leave;
    private final Div words = new Div();
    private @Nullable ImportPanel panel;

    protected ImportPage(ImportJobs jobs, Messages messages, ImportTarget target) {
        this(messages);
        begin(jobs, messages, target);
    }

    /** For a page whose address says what is read: it calls {@link #begin} when it knows. */
    protected ImportPage(Messages messages) {
        leave = new Question(messages);
        add(leave, words);
    }

    protected final void begin(ImportJobs jobs, Messages messages, ImportTarget target) {
        if (panel != null) {
            remove(panel);
        }
        words.removeAll();
        panel = new ImportPanel(jobs, messages, target);
        add(panel);
    }

    /** Leads back to where the result can be seen. */
    protected void setBack(String href, String text) {
        words.add(new Paragraph(new Anchor(href, text)));
    }

    /** A sentence above the steps. */
    protected void explain(String sentence) {
        words.add(new Paragraph(sentence));
    }

    /** A file that was chosen and not written is not lost by a click on a link. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        ImportPanel open = panel;
        if (open != null && open.isUnsaved()) {
            leave.askToLeave(event.postpone(), open::discard);
        }
    }
}
