package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.textfield.TextField;

/** What is said about a period, with the reason why it changes. */
class RevisionFields extends EntryFields {

    private final TextField reason;

    RevisionFields(EntryWords words) {
        super(words);
        reason = required(help(words.text("field.reasonHelp"), besideLine("reason", words.text("field.reason"))));
        add(reason);
    }

    String reason() {
        return reason.getValue();
    }
}
