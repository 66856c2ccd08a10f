package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.StoredRecord;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.planning.MeasureRequest.State;
import java.util.List;

/** The forms and buttons by which municipalities ask each other, answer, add a note, and end what they do together. */
class SharingForms {

    /** A button whose step a rule or a faster colleague may refuse. */
    interface Buttons {
        Button of(String caption, Runnable step);
    }

    private final MeasureWords words;
    private final MeasureRequestService requests;
    private final MeasurePartnerService partners;
    private final MeasureService measures;
    private final Measure measure;
    private final Buttons buttons;
    private final SerializableConsumer<String> done;

    /** @param done takes the sentence that says what was kept, and shows the measure anew */
    SharingForms(
            MeasureWords words,
            MeasureRequestService requests,
            MeasurePartnerService partners,
            MeasureService measures,
            Measure measure,
            Buttons buttons,
            SerializableConsumer<String> done) {
        this.words = words;
        this.requests = requests;
        this.partners = partners;
        this.measures = measures;
        this.measure = measure;
        this.buttons = buttons;
        this.done = done;
    }

    EditForm join() {
        var fields = new FormFields(words.messages());
        TextArea message = area(fields, "message", "sharing.message");
        return form("sharing.join", "sharing.send", fields, new Entry(message) {
            @Override
            public void save() {
                requests.askToJoin(measure.id(), message.getValue());
                done.accept(words.text("sharing.saved.join", words.lead(measure.lead(), measure.names())));
            }
        });
    }

    EditForm handOver(List<MeasurePartner> all) {
        var fields = new FormFields(words.messages());
        var to = new Select<MeasurePartner>();
        to.setLabel(words.text("sharing.to"));
        to.setItems(all);
        to.setItemLabelGenerator(partner -> partner == null ? "" : partner.municipality());
        fields.track(
                "ags",
                words.text("sharing.to"),
                to,
                () -> to.getOptionalValue().map(MeasurePartner::municipality).orElse(""));
        fields.add(to);
        TextArea message = area(fields, "message", "sharing.message");
        return form("sharing.handOver", "sharing.send", fields, new Entry(message) {
            @Override
            public void save() {
                String ags = to.getOptionalValue().map(MeasurePartner::ags).orElse("");
                requests.askToLead(measure.id(), ags, message.getValue());
                done.accept(words.text(
                        "sharing.saved.handOver",
                        to.getOptionalValue().map(MeasurePartner::municipality).orElse("")));
            }
        });
    }

    Button accept(MeasureRequest request) {
        return buttons.of(words.text("sharing.accept"), () -> {
            requests.decide(request.id(), request.version(), State.ACCEPTED, null);
            done.accept(words.text("sharing.saved.accept." + request.kind(), request.municipality()));
        });
    }

    Button withdraw(MeasureRequest request) {
        return buttons.of(words.text("sharing.withdraw"), () -> {
            requests.decide(request.id(), request.version(), State.WITHDRAWN, null);
            done.accept(words.text("sharing.saved.withdraw"));
        });
    }

    EditForm refuse(MeasureRequest request) {
        var fields = new FormFields(words.messages());
        TextArea answer = area(fields, "answer", "sharing.answer");
        answer.setRequiredIndicatorVisible(true);
        return EditForm.step(
                words.messages(),
                words.text("sharing.refuse"),
                words.text("sharing.refuseNow"),
                fields,
                new StoredRecord<>(() -> request, () -> new RequestFields(words), this::again),
                (base, asked) -> {
                    requests.decide(base.id(), base.version(), State.REFUSED, answer.getValue());
                    done.accept(words.text("sharing.saved.refuse"));
                });
    }

    private MeasureRequest again(MeasureRequest request) {
        return requests.ofMeasure(measure.id()).stream()
                .filter(each -> each.id().equals(request.id()))
                .findFirst()
                .orElse(request);
    }

    EditForm end(MeasurePartner partner) {
        var fields = new FormFields(words.messages());
        fields.add(new Paragraph(words.text("sharing.endHelp", partner.municipality())));
        TextArea reason = area(fields, "reason", "sharing.reason");
        reason.setRequiredIndicatorVisible(true);
        return EditForm.step(
                words.messages(),
                words.text("sharing.end"),
                words.text("sharing.endNow"),
                fields,
                new StoredRecord<>(
                        () -> measure,
                        () -> new MeasureFields(words, measures.legalBases()).withStatus(),
                        base -> measures.get(base.id())),
                (base, asked) -> {
                    partners.end(base.id(), base.version(), partner.ags(), reason.getValue());
                    done.accept(words.text("sharing.saved.end", partner.municipality()));
                });
    }

    EditForm note(MeasurePartner partner) {
        return EditForm.change(
                words.messages(),
                words.text(partner.note() == null ? "sharing.noteWrite" : "sharing.noteChange"),
                () -> partner,
                () -> new PartnerNoteFields(words),
                base -> partners.ofMeasure(measure.id()).stream()
                        .filter(each -> each.ags().equals(base.ags()))
                        .findFirst()
                        .orElse(base),
                (base, fields) -> {
                    partners.note(measure.id(), base.ags(), base.version(), fields.change(base));
                    done.accept(words.text("sharing.saved.note"));
                });
    }

    private TextArea area(FormFields fields, String name, String label) {
        TextArea area = fields.area(name, words.text(label));
        fields.add(area);
        return area;
    }

    private EditForm form(String title, String save, FormFields fields, EditForm.Work work) {
        return new EditForm(words.messages(), words.text(title), words.text(save), fields, work);
    }

    /** A form that begins empty each time. */
    private abstract static class Entry implements EditForm.Work {

        private final TextArea text;

        Entry(TextArea text) {
            this.text = text;
        }

        @Override
        public void reset() {
            text.clear();
        }
    }
}
