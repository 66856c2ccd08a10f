package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.roundtable.Agreement;
import de.lenkungsportal.roundtable.AgreementChange;
import de.lenkungsportal.roundtable.AgreementLinkService;
import de.lenkungsportal.roundtable.AgreementService;
import de.lenkungsportal.shell.EditForm;
import de.lenkungsportal.shell.FieldSet;
import java.util.Map;

/** The forms that change an agreement or say what became of it. */
final class AgreementForms {

    private final RoundtableWords words;
    private final AgreementService service;
    private final SerializableConsumer<String> done;

    /** @param done shows the agreement again and says the sentence under this key */
    AgreementForms(RoundtableWords words, AgreementService service, SerializableConsumer<String> done) {
        this.words = words;
        this.service = service;
        this.done = done;
    }

    EditForm state(Agreement agreement) {
        var fields = new StateFields(words);
        return new EditForm(
                words.messages(),
                words.text("agreement.changeState"),
                words.messages().text("shell.form.save"),
                fields,
                work(agreement, fields::read, fields::change, fields::texts, "agreement.stateSaved"));
    }

    EditForm edit(Agreement agreement, PartyNames names, AgreementLinkService links) {
        var fields = new AgreementFields(words, names, new LinkFields(words, links));
        return new EditForm(
                words.messages(),
                words.text("agreement.edit"),
                words.messages().text("shell.form.save"),
                fields,
                work(agreement, fields::read, fields::change, fields::texts, "agreement.saved"));
    }

    EditForm followUp(Agreement agreement) {
        var fields = new FieldSet(words.messages());
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

    private EditForm.Work work(
            Agreement agreement,
            SerializableConsumer<Agreement> read,
            SerializableFunction<Agreement, AgreementChange> change,
            SerializableFunction<Agreement, Map<String, String>> texts,
            String said) {
        return new EditForm.Work() {
            private Agreement base = agreement;

            @Override
            public void save() {
                service.change(base.id(), base.version(), change.apply(base));
                done.accept(said);
            }

            @Override
            public void reset() {
                read.accept(base);
            }

            @Override
            public Map<String, String> stored() {
                base = service.get(base.id());
                return texts.apply(base);
            }
        };
    }
}
