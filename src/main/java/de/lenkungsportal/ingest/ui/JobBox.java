package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import de.lenkungsportal.platform.Messages;

/** Progress of a job with a button that cancels it. */
class JobBox extends Div {

    private final Messages messages;
    private final Span rows = new Span();
    private final Element bar = new Element("progress");

    JobBox(Messages messages, String words, Runnable cancel) {
        this.messages = messages;
        addClassName("lp-import-job");
        String what = messages.text("ingest.running." + words);
        var sentence = new Paragraph(what);
        sentence.getElement().setAttribute("role", "status");
        bar.setAttribute("aria-label", what);
        rows.addClassName("lp-label");
        var stop = new Button(messages.text("ingest.running.cancel"), event -> {
            event.getSource().setEnabled(false);
            cancel.run();
        });
        add(sentence);
        getElement().appendChild(bar);
        add(rows, stop);
    }

    void show(int done, int total) {
        if (total > 0) {
            bar.setAttribute("max", String.valueOf(total));
            bar.setAttribute("value", String.valueOf(Math.min(done, total)));
            rows.setText(messages.text("ingest.running.rowsOf", done, total));
        } else if (done > 0) {
            rows.setText(messages.text("ingest.running.rows", done));
        }
    }
}
