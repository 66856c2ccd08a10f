package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.partner.Organisation;
import de.lenkungsportal.partner.OrganisationChange;
import de.lenkungsportal.partner.OrganisationKind;

/** What an organisation is: name, kind, carrier, website and the mailbox of a function. */
class OrganisationFields extends RecordFields<Organisation, OrganisationChange> {

    private final TextField name;
    private final Select<OrganisationKind> kind = new Select<>();
    private final TextField carrier;
    private final TextField website;
    private final TextField mailbox;
    private final TextArea note;

    OrganisationFields(PartnerWords words) {
        super(words.messages());
        name = line("name", words.text("field.name"));
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(words.text("fact.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : words.label(each));
        track("kind", words.text("fact.kind"), kind, () -> kind.isEmpty() ? "" : words.label(kind.getValue()));
        carrier = line("carrier", words.text("fact.carrier"));
        website = line("website", words.text("fact.website"));
        mailbox = line("mailbox", words.text("fact.mailbox"));
        mailbox.setHelperText(words.text("field.mailboxHelp"));
        note = area("note", words.text("fact.note"));
        note.setHelperText(words.text("field.noPersons"));
        add(name, kind, carrier, pair(website, mailbox), note);
    }

    /** For those who look for near-duplicates while a name is typed, and propose a ring by the kind. */
    TextField name() {
        return name;
    }

    Select<OrganisationKind> kind() {
        return kind;
    }

    @Override
    public void read(Organisation organisation) {
        read(OrganisationChange.of(organisation));
    }

    /** Fills the fields with what an organisation says, or what is proposed. */
    final void read(OrganisationChange content) {
        put(name, content.name());
        kind.setValue(content.kind());
        put(carrier, content.carrier());
        put(website, content.website());
        put(mailbox, content.mailbox());
        put(note, content.note());
    }

    @Override
    public OrganisationChange change(Organisation base) {
        return change();
    }

    OrganisationChange change() {
        return new OrganisationChange(
                name.getValue(),
                kind.getValue(),
                carrier.getValue(),
                website.getValue(),
                mailbox.getValue(),
                note.getValue());
    }
}
