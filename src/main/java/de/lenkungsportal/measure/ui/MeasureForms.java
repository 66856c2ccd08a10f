package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureDecision;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.roundtable.Agreement;
import de.lenkungsportal.shell.EditForm;
import de.lenkungsportal.shell.FieldSet;
import java.util.List;
import java.util.Map;

/** The forms that change a measure, move it on, or agree to it. */
final class MeasureForms {

    private final MeasureWords words;
    private final MeasureService service;
    private final Measure shown;
    private final SerializableConsumer<String> done;

    /** @param done takes the sentence that says what was kept */
    MeasureForms(MeasureWords words, MeasureService service, Measure shown, SerializableConsumer<String> done) {
        this.words = words;
        this.service = service;
        this.shown = shown;
        this.done = done;
    }

    EditForm edit() {
        var fields = new MeasureFields(words, service.legalBases());
        return form("edit", words.messages().text("shell.form.save"), fields, new EditForm.Work() {
            private Measure base = shown;

            @Override
            public void save() {
                service.change(base.id(), base.version(), fields.content(base.content()));
                done.accept(words.text("saved.changed"));
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

    /** Every move that belongs to the coordination. */
    EditForm move() {
        var fields = new FieldSet(words.messages());
        var to = new Select<MeasureStatus>();
        to.setLabel(words.text("move.to"));
        to.setItems(shown.status().next().stream()
                .filter(status -> !MeasureStatus.belongsToSteering(shown.status(), status))
                .sorted()
                .toList());
        to.setItemLabelGenerator(words::label);
        fields.track("status", words.text("move.to"), to, () -> words.label(to.getValue()));
        TextField note = fields.line("note", words.text("move.note"));
        fields.add(to, note);
        return form("move", words.text("move.now"), fields, new StatusWork(note) {
            @Override
            void write(Measure base, String why) {
                MeasureStatus target = to.getOptionalValue().orElse(base.status());
                service.move(base.id(), base.version(), target, why);
                done.accept(words.text("saved.moved", words.label(target)));
            }
        });
    }

    /** The steering group agrees to an idea; the agreement of a meeting can be named. */
    EditForm agree(List<Agreement> agreements) {
        var fields = new FieldSet(words.messages());
        var agreement = new Select<Agreement>();
        agreement.setLabel(words.text("agree.agreement"));
        agreement.setHelperText(words.text("agree.help"));
        agreement.setItems(agreements);
        agreement.setEmptySelectionAllowed(true);
        agreement.setEmptySelectionCaption(words.text("decisions.noAgreement"));
        agreement.setItemLabelGenerator(
                each -> each == null ? words.text("decisions.noAgreement") : MeasureDecisions.title(words, each));
        fields.track(
                "agreement",
                words.text("agree.agreement"),
                agreement,
                () -> agreement
                        .getOptionalValue()
                        .map(each -> MeasureDecisions.title(words, each))
                        .orElse(""));
        TextField note = fields.line("note", words.text("move.note"));
        fields.add(agreement, note);
        return form("agree", words.text("agree.now"), fields, new StatusWork(note) {
            @Override
            void write(Measure base, String why) {
                MeasureDecision.Link link = agreement
                        .getOptionalValue()
                        .map(each -> new MeasureDecision.Link(MeasureDecision.AGREEMENT, each.id()))
                        .orElse(null);
                service.agree(base.id(), base.version(), link, why);
                done.accept(words.text("saved.agreed"));
            }
        });
    }

    private EditForm form(String key, String saveText, FieldSet fields, EditForm.Work work) {
        return new EditForm(words.messages(), words.text(key), saveText, fields, work);
    }

    /** A move with a note; a stale one shows the status of the meantime. */
    private abstract class StatusWork implements EditForm.Work {

        private final TextField note;
        private Measure base = shown;

        StatusWork(TextField note) {
            this.note = note;
        }

        abstract void write(Measure current, String why);

        @Override
        public void save() {
            write(base, note.getValue());
        }

        @Override
        public void reset() {
            note.clear();
        }

        @Override
        public Map<String, String> stored() {
            base = service.get(base.id());
            return Map.of("status", words.label(base.status()));
        }
    }
}
