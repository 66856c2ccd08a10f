package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.partner.PartnerWords;

/** The form that changes at once what an organisation says. */
final class OrganisationUpkeep {

    private OrganisationUpkeep() {}

    /** @param done shows the page again and says what was done, by the key of the sentence */
    static EditForm change(
            PartnerWords words,
            OrganisationService service,
            Organisation organisation,
            SerializableConsumer<String> done) {
        return EditForm.change(
                words.messages(),
                words.text("organisation.edit"),
                () -> organisation,
                () -> new OrganisationFields(words),
                base -> service.get(base.id()),
                base -> FormVersion.ofRecords(
                        service.history(base.id()),
                        Organisation::version,
                        each -> each.lastChange().stamp(),
                        OrganisationFields::read),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base));
                    done.accept("partnerview.saved.changed");
                });
    }
}
