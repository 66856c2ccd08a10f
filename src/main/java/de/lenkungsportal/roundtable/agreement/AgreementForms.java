package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms that change an agreement or say what became of it. */
final class AgreementForms {

    private final RoundtableWords words;
    private final AgreementService service;
    private final SerializableSupplier<PartyNames> names;
    private final AgreementLinkService links;
    private final SerializableConsumer<String> done;

    /** @param done shows the agreement again and says the sentence under this key */
    AgreementForms(
            RoundtableWords words,
            AgreementService service,
            SerializableSupplier<PartyNames> names,
            AgreementLinkService links,
            SerializableConsumer<String> done) {
        this.words = words;
        this.service = service;
        this.names = names;
        this.links = links;
        this.done = done;
    }

    EditForm state(Agreement agreement) {
        return form(agreement, "agreement.changeState", () -> new StateFields(words), "agreement.stateSaved");
    }

    EditForm edit(Agreement agreement) {
        return form(agreement, "agreement.edit", this::fields, "agreement.saved");
    }

    private AgreementFields fields() {
        return new AgreementFields(words, names.get(), new LinkFields(words, links));
    }

    /** @param edit the form that changes the agreement, null where the reader may not */
    RecordHistory history(Agreement agreement, List<RecordVersion<Agreement>> versions, @Nullable EditForm edit) {
        return new RecordHistory(
                words.messages(),
                words.keeper(agreement.municipality()),
                FormVersion.of(versions, AgreementFields::read),
                () -> fields().withState(),
                edit);
    }

    private EditForm form(
            Agreement agreement,
            String title,
            SerializableSupplier<BoundFields<Agreement, AgreementContent>> fields,
            String said) {
        return EditForm.change(
                words.messages(),
                words.text(title),
                () -> agreement,
                fields,
                base -> service.get(base.id()),
                base -> FormVersion.of(service.history(base.id()), BoundFields::read),
                (base, typed) -> {
                    service.change(base.id(), base.version(), typed.change(base));
                    done.accept(said);
                });
    }

    EditForm followUp(Agreement agreement) {
        var fields = new FormFields(words.messages());
        TextArea text = fields.area("text", words.text("field.followUp"));
        text.setMaxLength(2000);
        text.setHelperText(words.text("field.followUpHelp"));
        fields.add(text);
        return new EditForm(
                words.messages(),
                words.text("agreement.followUp"),
                words.text("agreement.followUp.save"),
                fields,
                new EditForm.Work() {
                    @Override
                    public void save() {
                        service.followUp(agreement.id(), text.getValue());
                        done.accept("agreement.followedUp");
                    }

                    @Override
                    public void reset() {
                        text.clear();
                    }
                });
    }
}
