package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.kit.StoredRecord;

/** The forms that change or end a partnership. */
final class PartnershipForms {

    private PartnershipForms() {}

    static EditForm edit(
            PartnershipWords words,
            PartnershipService service,
            Partnership partner,
            SerializableConsumer<Partnership> done) {
        return EditForm.change(
                words.messages(),
                words.text("partnership.edit"),
                () -> partner,
                () -> new PartnershipFields(words),
                base -> service.get(base.id()),
                base -> FormVersion.ofRecords(
                        service.history(base.id()),
                        Partnership::version,
                        each -> each.lastChange().stamp(),
                        PartnershipFields::read),
                (base, fields) ->
                        done.accept(service.change(base.id(), base.version(), fields.change(base), fields.reason())));
    }

    static EditForm end(
            PartnershipWords words,
            PartnershipService service,
            Partnership partner,
            SerializableConsumer<Partnership> done) {
        var fields = new FormFields(words.messages());
        StandField lastDay = fields.stand("valid_to", words.text("field.lastDay"));
        lastDay.setHelperText(words.text("field.standHelp"));
        lastDay.setRequiredIndicatorVisible(true);
        TextField reason = fields.line("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        fields.add(lastDay, reason);
        return EditForm.step(
                words.messages(),
                words.text("partnership.end"),
                words.text("partnership.endNow"),
                fields,
                new StoredRecord<>(() -> partner, () -> new PartnershipFields(words), base -> service.get(base.id())),
                (base, asked) -> done.accept(
                        service.end(base.id(), base.version(), lastDay.required("valid_to"), reason.getValue())));
    }
}
