package de.lenkungsportal.measure.ui;

import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.intake.ExpectedIntake;
import de.lenkungsportal.measure.Demand;
import de.lenkungsportal.measure.DemandService;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.EditForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        var fields = new DemandNumberFields(messages);
        return new EditForm(messages, titled("need.form.title"), messages.text(SAVE), fields, new EditForm.Work() {
            @Override
            public void save() {
                service.add(fields.need(ags, quarter), fields.change(today));
                done.accept("need.said.added");
            }

            @Override
            public void reset() {
                fields.start();
            }
        });
    }

    /** @param series those that count people, at least one */
    EditForm adopt(List<ExpectedIntake> series) {
        var fields = new DemandShareFields(messages, new ExpectedWords(messages), series);
        return new EditForm(messages, titled("need.form.adopt"), messages.text(SAVE), fields, new EditForm.Work() {
            @Override
            public void save() {
                service.adopt(fields.need(ags, quarter), fields.share(), fields.note.getValue());
                done.accept("need.said.added");
            }

            @Override
            public void reset() {
                fields.start();
            }
        });
    }

    EditForm change(Demand shown, String what) {
        var fields = new DemandNumberFields(messages);
        var form = new EditForm(
                messages,
                messages.text("need.form.change"),
                messages.text("shell.form.save"),
                fields,
                new EditForm.Work() {
                    private @Nullable Demand base;

                    @Override
                    public void save() {
                        Demand old = base == null ? shown : base;
                        service.change(old.id(), old.version(), fields.change(today));
                        done.accept("need.said.changed");
                    }

                    // The owner's form shows protected counts too: what is typed there must not be lost.
                    @Override
                    public void reset() {
                        base = service.own(shown.id());
                        fields.read(base);
                    }

                    @Override
                    public Map<String, String> stored() {
                        base = service.own(shown.id());
                        return fields.texts(base);
                    }
                });
        form.nameStart(messages.text("need.form.changeThis", what));
        return form;
    }

    private String titled(String key) {
        return messages.text(key, quarter.number(), String.valueOf(quarter.year()));
    }
}
