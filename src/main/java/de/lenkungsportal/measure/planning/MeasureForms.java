package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.StoredRecord;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureDecision;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return EditForm.change(
                words.messages(),
                words.text("edit"),
                () -> shown,
                this::fields,
                this::again,
                base -> FormVersion.of(service.history(base.id()), MeasureFields::read),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base));
                    done.accept(words.text("saved.changed"));
                });
    }

    /** @param edit the form that changes the measure, null where the reader may not */
    RecordHistory history(@Nullable EditForm edit) {
        String lead = shown.lead();
        return new RecordHistory(
                words.messages(),
                words.messages()
                        .text(
                                "kit.history.coordination",
                                lead == null ? "" : shown.names().getOrDefault(lead, lead)),
                FormVersion.of(service.history(shown.id()), MeasureFields::read),
                () -> fields().withStatus(),
                edit);
    }

    private MeasureFields fields() {
        return new MeasureFields(words, service.legalBases());
    }

    private Measure again(Measure measure) {
        return service.get(measure.id());
    }

    /** Every move that belongs to the coordination. */
    EditForm move() {
        var fields = new FormFields(words.messages());
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
        return step("move", fields, base -> {
            MeasureStatus target = to.getOptionalValue().orElse(base.status());
            service.move(base.id(), base.version(), target, note.getValue());
            done.accept(words.text("saved.moved", words.label(target)));
        });
    }

    /** The steering group agrees to an idea; the agreement of a meeting can be named. */
    EditForm agree(List<Agreement> agreements) {
        var fields = new FormFields(words.messages());
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
        return step("agree", fields, base -> {
            MeasureDecision.Link link = agreement
                    .getOptionalValue()
                    .map(each -> new MeasureDecision.Link(MeasureDecision.AGREEMENT, each.id()))
                    .orElse(null);
            service.agree(base.id(), base.version(), link, note.getValue());
            done.accept(words.text("saved.agreed"));
        });
    }

    /** A step of the whole measure; a stale one shows what changed in it meanwhile, its status too. */
    private EditForm step(String key, FormFields asked, SerializableConsumer<Measure> write) {
        return EditForm.step(
                words.messages(),
                words.text(key),
                words.text(key + ".now"),
                asked,
                new StoredRecord<>(() -> shown, () -> fields().withStatus(), this::again),
                (base, fields) -> write.accept(base));
    }
}
