package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.StoredRecord;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.source.KeptSource;
import de.lenkungsportal.source.SourceUpkeepService;
import java.util.List;

/** The forms by which an administrator keeps sources. */
record SourceForms(Messages messages, SourceUpkeepService service) {

    /** @param done gets the new source */
    EditForm entry(SerializableConsumer<KeptSource> done) {
        SourceFields fields = SourceFields.ofNew(messages);
        return new EditForm(
                messages, messages.text("source.add"), messages.text("source.add.save"), fields, new EditForm.Work() {
                    @Override
                    public void save() {
                        done.accept(service.add(fields.number(), fields.typed()));
                    }

                    @Override
                    public void reset() {
                        fields.clear();
                    }
                });
    }

    EditForm change(KeptSource source, SerializableRunnable done) {
        return EditForm.change(
                messages,
                messages.text("source.change"),
                () -> source,
                () -> SourceFields.ofStored(messages),
                base -> service.get(base.number()),
                this::versions,
                (base, fields) -> {
                    service.change(base.number(), base.version(), fields.change(base), fields.reason());
                    done.run();
                });
    }

    EditForm deletion(KeptSource source, SerializableRunnable done) {
        var fields = new FormFields(messages);
        TextField reason = FormFields.required(FormFields.help(
                messages.text("source.delete.reasonHelp"),
                fields.besideLine("reason", messages.text("source.delete.reason"))));
        fields.add(reason);
        return EditForm.step(
                messages,
                messages.text("source.delete"),
                messages.text("source.delete.now"),
                fields,
                new StoredRecord<>(
                        () -> source, () -> SourceFields.ofStored(messages), base -> service.get(base.number())),
                (base, asked) -> {
                    service.delete(base.number(), base.version(), reason.getValue());
                    done.run();
                });
    }

    List<FormVersion<SourceFields>> versions(KeptSource source) {
        return FormVersion.of(service.history(source.number()), SourceFields::read);
    }
}
