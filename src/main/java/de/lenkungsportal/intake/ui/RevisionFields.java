package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.intake.IntakeEntry;

/** What is said about a period, with the reason why it changes. */
class RevisionFields extends EntryFields {

    private final TextField reason;

    RevisionFields(EntryWords words) {
        super(words);
        reason = besideLine("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        add(reason);
    }

    @Override
    public void read(IntakeEntry entry) {
        super.read(entry);
        reason.clear();
    }

    String reason() {
        return reason.getValue();
    }
}
