package de.lenkungsportal.measure.demand;

import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.intake.run.ExpectedIntake;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/**
 * The forms in which a municipality puts its demand on record.
 *
 * @param done takes the key of the sentence that says what was kept
 */
record DemandForms(
        Messages messages,
        DemandService service,
        String ags,
        Quarter quarter,
        Stand today,
        SerializableConsumer<String> done) {

    private static final String SAVE = "need.form.save";

    EditForm add() {
        var fields = new DemandNumberFields(messages, today);
        return new EditForm(messages, titled("need.form.title"), messages.text(SAVE), fields, new EditForm.Work() {
            @Override
            public void save() {
                service.add(fields.purpose().need(ags, quarter), fields.change());
                done.accept("need.said.added");
            }

            @Override
            public void reset() {
                fields.clear();
            }
        });
    }

    /** @param series those that count people, at least one */
    EditForm adopt(List<ExpectedIntake> series) {
        var fields = new DemandShareFields(messages, new ExpectedWords(messages), series);
        return new EditForm(messages, titled("need.form.adopt"), messages.text(SAVE), fields, new EditForm.Work() {
            @Override
            public void save() {
                service.adopt(
                        fields.purpose().need(ags, quarter),
                        fields.share(),
                        fields.purpose().note.getValue());
                done.accept("need.said.added");
            }

            @Override
            public void reset() {
                fields.start();
            }
        });
    }

    /** Form for a demand; for its own municipality it shows a hidden count, so that saving does not lose it. */
    EditForm change(Demand shown, String what) {
        EditForm form = EditForm.change(
                messages,
                messages.text("need.form.change"),
                () -> service.own(shown.id()),
                () -> new DemandNumberFields(messages, today),
                base -> service.own(base.id()),
                base -> FormVersion.of(service.history(base.id()), (fields, then) -> {
                    fields.read(base);
                    fields.show(then);
                }),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change());
                    done.accept("need.said.changed");
                });
        form.nameStart(messages.text("need.form.changeThis", what));
        return form;
    }

    private String titled(String key) {
        return messages.text(key, quarter.number(), String.valueOf(quarter.year()));
    }
}
