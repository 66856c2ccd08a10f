package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeChange;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is said about a period: number, kind, Stand and note, in German. */
class EntryFields extends RecordFields<IntakeEntry, IntakeChange> {

    private final EntryWords words;
    private final Select<Counting> counting;
    private final Select<Qualifier> qualifier;
    private final TextField value;
    private final StandField asOf;
    private final TextArea note;

    EntryFields(EntryWords words) {
        super(words.messages());
        this.words = words;
        counting = choice("counting", List.of(Counting.values()));
        value = line("value", words.text("field.value"));
        value.setRequiredIndicatorVisible(true);
        value.setHelperText(words.text("field.valueHelp"));
        value.getElement().setAttribute("inputmode", "decimal");
        qualifier = choice(
                "qualifier", List.of(Qualifier.EXACT, Qualifier.APPROXIMATE, Qualifier.AT_LEAST, Qualifier.AT_MOST));
        asOf = stand("as_of", words.text("field.asOf"));
        asOf.setRequiredIndicatorVisible(true);
        asOf.setHelperText(words.text("field.asOfHelp"));
        note = area("note", words.text("field.note"));
        note.setHelperText(words.text("field.noteHelp"));
        add(pair(counting, value), pair(qualifier, asOf), note);
    }

    final <E extends Enum<E>> Select<E> choice(String name, List<E> codes) {
        var select = new Select<E>();
        select.setLabel(words.text("field." + name));
        select.setItems(codes);
        select.setItemLabelGenerator(code -> word(name, code));
        select.setValue(codes.getFirst());
        return track(name, words.text("field." + name), select, () -> word(name, select.getValue()));
    }

    private String word(String name, Enum<?> code) {
        return switch (name) {
            case "counting" -> words.text("field.counting." + code.name());
            case "qualifier" -> words.text("field.qualifier." + code.name());
            default -> words.label(code);
        };
    }

    EntryWords words() {
        return words;
    }

    /** An empty entry with the Stand of today. */
    void start(String today) {
        counting.setValue(Counting.COUNT);
        value.clear();
        qualifier.setValue(Qualifier.EXACT);
        asOf.setValue(GermanInput.typed(today));
        note.clear();
    }

    /** Shows the stored entry; a hidden count stays empty. */
    @Override
    public void read(IntakeEntry entry) {
        counting.setValue(entry.counting());
        value.setValue(typed(entry));
        qualifier.setValue(qualifier(entry));
        asOf.setValue(GermanInput.typed(entry.asOf().iso()));
        put(note, entry.note());
    }

    private static String typed(IntakeEntry entry) {
        return entry.quantity() instanceof Quantity.Value stated ? GermanFormat.number(stated.value()) : "";
    }

    private static Qualifier qualifier(IntakeEntry entry) {
        return entry.quantity() instanceof Quantity.Value stated ? stated.qualifier() : Qualifier.EXACT;
    }

    @Override
    public IntakeChange change(IntakeEntry base) {
        var problems = new ArrayList<Problem>();
        IntakeChange change = change(problems);
        refuse(problems);
        return change;
    }

    /** @param problems takes one for a number that cannot be read */
    IntakeChange change(List<Problem> problems) {
        BigDecimal number = null;
        if (!value.getValue().isBlank()) {
            number = GermanInput.number(value.getValue()).orElse(null);
            if (number == null) {
                problems.add(new Problem("value", "intake.problem.number"));
            }
        }
        return new IntakeChange(counting.getValue(), number, qualifier.getValue(), asOf.iso(), note.getValue());
    }

    /** @throws InvalidInputException where there is any problem */
    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
