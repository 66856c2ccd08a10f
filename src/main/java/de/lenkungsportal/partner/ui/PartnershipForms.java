package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.shell.EditForm;
import de.lenkungsportal.shell.FieldSet;
import java.util.Map;

/** The forms that change or end a partnership. */
final class PartnershipForms {

    private PartnershipForms() {}

    static EditForm edit(
            PartnerWords words,
            PartnershipService service,
            Partnership partner,
            SerializableConsumer<Partnership> done) {
        var fields = new PartnershipFields(words);
        return new EditForm(
                words.messages(),
                words.text("partnership.edit"),
                words.messages().text("shell.form.save"),
                fields,
                new EditForm.Work() {
                    private Partnership base = partner;

                    @Override
                    public void save() {
                        done.accept(service.change(base.id(), base.version(), fields.change(), fields.reason()));
                    }

                    @Override
                    public void reset() {
                        fields.read(base.content());
                    }

                    @Override
                    public Map<String, String> stored() {
                        base = service.get(base.id());
                        return fields.texts(base.content());
                    }
                });
    }

    static EditForm end(
            PartnerWords words,
            PartnershipService service,
            Partnership partner,
            SerializableConsumer<Partnership> done) {
        var fields = new FieldSet(words.messages());
        TextField lastDay = fields.line("valid_to", words.text("field.lastDay"));
        lastDay.setHelperText(words.text("field.standHelp"));
        lastDay.setRequiredIndicatorVisible(true);
        TextField reason = fields.line("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        fields.add(lastDay, reason);
        return new EditForm(
                words.messages(),
                words.text("partnership.end"),
                words.text("partnership.endNow"),
                fields,
                new EditForm.Work() {
                    private Partnership base = partner;

                    @Override
                    public void save() {
                        done.accept(service.end(
                                base.id(), base.version(), GermanInput.stand(lastDay.getValue()), reason.getValue()));
                    }

                    @Override
                    public void reset() {
                        lastDay.clear();
                        reason.clear();
                    }

                    @Override
                    public Map<String, String> stored() {
                        base = service.get(base.id());
                        return Map.of(
                                "valid_to",
                                PartnershipFields.typed(base.content().validTo()));
                    }
                });
    }
}
