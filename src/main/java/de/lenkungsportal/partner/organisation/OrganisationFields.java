package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerWords;
import java.util.List;

/** What an organisation is: name, kind, carrier, website and the mailbox of a function. */
public class OrganisationFields extends BoundFields<Organisation, OrganisationContent> {

    private final TextField name;
    private final Select<OrganisationKind> kind;

    public OrganisationFields(PartnerWords words) {
        super(words.messages(), OrganisationContent.class, Organisation::content);
        name = required(line("name", words.text("field.name")));
        kind = choice("kind", words.text("fact.kind"), List.of(OrganisationKind.values()), words::label);
        add(
                name,
                kind,
                line("carrier", words.text("fact.carrier")),
                pair(
                        line("website", words.text("fact.website")),
                        help(words.text("field.mailboxHelp"), line("mailbox", words.text("fact.mailbox")))),
                help(words.text("field.noPersons"), area("note", words.text("fact.note"))));
    }

    /** For those who look for near-duplicates while a name is typed, and propose a ring by the kind. */
    TextField name() {
        return name;
    }

    Select<OrganisationKind> kind() {
        return kind;
    }
}
