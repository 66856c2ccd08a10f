package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.Typing;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a demand is for, and a note on it; a form adds the number, or the share. */
final class DemandFields {

    private static final int LONGEST_NOTE = 500;

    private final Messages messages;
    private final FormFields fields;
    private final Select<Step> step = new Select<>();
    private final Select<LanguageLevel> level = new Select<>();
    final TextField note = new TextField();

    /** Adds what every demand has, below the fields that this form begins with. */
    DemandFields(Messages messages, FormFields fields) {
        this.messages = messages;
        this.fields = fields;
        choice(step, "step", List.of(Step.values()));
        choice(level, "levelFrom", List.of(LanguageLevel.values()));
        String label = messages.text("need.form.note");
        note.setLabel(label);
        note.setMaxLength(LONGEST_NOTE);
        fields.track("note", label, Typing.follow(note), note::getValue);
        fields.add(FormFields.pair(step, level), note);
    }

    private <E extends Enum<E>> void choice(Select<E> select, String field, List<E> values) {
        String label = messages.text("need.form." + field);
        select.setLabel(label);
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(messages.text("need.form.any"));
        select.setItemLabelGenerator(value -> value == null ? messages.text("need.form.any") : messages.label(value));
        fields.track(field, label, select, () -> select.isEmpty() ? "" : messages.label(select.getValue()));
    }

    Select<Step> step() {
        return step;
    }

    Select<LanguageLevel> level() {
        return level;
    }

    DemandNeed need(String ags, Quarter quarter) {
        return new DemandNeed(ags, quarter, step.getValue(), level.getValue());
    }

    /**
     * @return null where nothing is typed
     * @throws InvalidInputException for what is no whole number
     */
    static @Nullable Integer whole(TextField field, String name, String problem) {
        if (field.getValue().isBlank()) {
            return null;
        }
        return GermanInput.number(field.getValue())
                .filter(number -> number.scale() <= 0 && number.precision() <= 9)
                .map(number -> number.intValueExact())
                .orElseThrow(() -> new InvalidInputException(name, "measureplan.problem." + problem));
    }
}
