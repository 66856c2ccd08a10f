package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one form: what was typed as text, whether it was changed, and what is wrong with it. */
public class FormFields extends Div {

    private static final int LONGEST_TEXT = 500;

    /** @param text what the field says, for people to compare */
    private record Entry(String name, String label, Component field, SerializableSupplier<String> text, Part part)
            implements java.io.Serializable {}

    private enum Part {
        OF_RECORD,
        /** Goes with the write and is not kept in the record, as the reason of a change. */
        BESIDE
    }

    /**
     * A field that says one thing here and another there.
     *
     * @param label the caption of the field
     */
    public record Difference(String label, String here, String there) {}

    private final Messages messages;
    private final List<Entry> entries = new ArrayList<>();
    private final Paragraph rest = new Paragraph();
    private Map<String, String> before = Map.of();

    public FormFields(Messages messages) {
        this.messages = messages;
        addClassName("lp-edit-fields");
        rest.addClassName("lp-refusal");
        rest.getElement().setAttribute("role", "alert");
        rest.setVisible(false);
        add(rest);
    }

    /** Takes a field into the form, which may stand anywhere inside it. */
    public <C extends Component> C track(String name, String label, C field, SerializableSupplier<String> text) {
        entries.add(new Entry(name, label, field, text, Part.OF_RECORD));
        return field;
    }

    /** A line that goes with the write, such as its reason, and is no part of the record. */
    public TextField besideLine(String name, String label) {
        var field = new TextField(label);
        field.setMaxLength(LONGEST_TEXT);
        return beside(name, label, field);
    }

    /** The same with room for more than a line. */
    public TextArea besideArea(String name, String label) {
        var field = new TextArea(label);
        field.setMaxLength(LONGEST_TEXT);
        return beside(name, label, field);
    }

    private <C extends TextFieldBase<C, String>> C beside(String name, String label, C field) {
        entries.add(new Entry(name, label, Typing.follow(field), field::getValue, Part.BESIDE));
        return field;
    }

    public TextField line(String name, String label) {
        var field = new TextField(label);
        field.setMaxLength(LONGEST_TEXT);
        return track(name, label, Typing.follow(field), field::getValue);
    }

    public TextArea area(String name, String label) {
        var field = new TextArea(label);
        field.setMaxLength(LONGEST_TEXT);
        return track(name, label, Typing.follow(field), field::getValue);
    }

    /** Two or more fields beside each other where there is room. */
    public static Div pair(Component... fields) {
        var pair = new Div(fields);
        pair.addClassName("lp-edit-pair");
        return pair;
    }

    /** What is typed now, by name of the field. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        entries.forEach(entry -> texts.put(entry.name(), entry.text().get().strip()));
        return texts;
    }

    /** The fields of the record that say something else in the other set, which has the same fields. */
    public List<Difference> differences(FormFields other) {
        Map<String, String> there = other.texts();
        return entries.stream()
                .filter(entry -> entry.part() == Part.OF_RECORD)
                .map(entry -> new Difference(
                        entry.label(),
                        entry.text().get().strip(),
                        Objects.requireNonNull(there.get(entry.name()), entry.name())))
                .filter(each -> !each.here().equals(each.there()))
                .toList();
    }

    /**
     * Brings the fields to another version of the record and keeps what was typed. A list in which lines were changed cannot be
     * typed again by machine: then it stays, and so do other lists.
     *
     * @param stored the same fields, filled with that version
     * @param fill fills these fields with it
     * @return fields that were not typed over: what they said, and what they say now
     */
    List<Difference> rebase(FormFields stored, Runnable fill) {
        List<Entry> untouched =
                entries.stream().filter(entry -> !isTyped(entry)).toList();
        List<Entry> typed = entries.stream().filter(this::isTyped).toList();
        Map<String, String> said = texts();
        if (typed.stream().allMatch(entry -> entry.field() instanceof HasValue)) {
            Map<Component, Object> values = new LinkedHashMap<>();
            typed.forEach(
                    entry -> values.put(entry.field(), value(entry.field()).getValue()));
            fill.run();
            before = texts();
            values.forEach((field, value) -> value(field).setValue(value));
        } else {
            untouched.stream()
                    .filter(entry -> entry.field() instanceof HasValue)
                    .forEach(entry -> Optional.ofNullable(stored.find(entry.name()))
                            .ifPresent(other -> value(entry.field())
                                    .setValue(value(other.field()).getValue())));
        }
        Map<String, String> now = texts();
        return untouched.stream()
                .filter(entry -> entry.part() == Part.OF_RECORD)
                .map(entry -> new Difference(
                        entry.label(),
                        Objects.requireNonNull(said.get(entry.name())),
                        Objects.requireNonNull(now.get(entry.name()))))
                .filter(each -> !each.here().equals(each.there()))
                .toList();
    }

    private boolean isTyped(Entry entry) {
        return !entry.text().get().strip().equals(before.get(entry.name()));
    }

    @SuppressWarnings("unchecked")
    private static HasValue<?, Object> value(Component field) {
        return (HasValue<?, Object>) field;
    }

    /** Whether this input is one of the fields, or stands inside one. */
    public boolean knows(Component input) {
        for (Component each = input; !each.equals(this); each = each.getParent().orElseThrow()) {
            Component inside = each;
            if (entries.stream().anyMatch(entry -> entry.field().equals(inside))) {
                return true;
            }
        }
        return false;
    }

    /** Empties every field that has a value of its own. */
    public void clear() {
        for (Entry entry : entries) {
            if (entry.field() instanceof HasValue<?, ?> field) {
                field.clear();
            }
        }
    }

    /** What is shown now counts as unchanged. */
    public void settle() {
        clearErrors();
        before = texts();
    }

    public boolean isChanged() {
        return !texts().equals(before);
    }

    public void focusFirst() {
        entries.stream()
                .map(Entry::field)
                .filter(Component::isVisible)
                .findFirst()
                .ifPresent(FormFields::focus);
    }

    public void clearErrors() {
        rest.setVisible(false);
        entries.stream()
                .map(Entry::field)
                .filter(HasValidation.class::isInstance)
                .map(HasValidation.class::cast)
                .forEach(field -> field.setInvalid(false));
    }

    /** Each sentence at its field, the others above; the focus goes to the first. */
    public void show(List<Problem> problems) {
        clearErrors();
        for (Problem problem : problems.reversed()) {
            String sentence = messages.text(problem);
            Entry entry = find(problem.field());
            if (entry != null && entry.field().isVisible() && entry.field() instanceof HasValidation field) {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
                focus(entry.field());
            } else {
                rest.setText(sentence);
                rest.setVisible(true);
            }
        }
    }

    private @Nullable Entry find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }

    /** Sets a value, empty for null. */
    public static void put(HasValue<?, String> field, @Nullable String value) {
        field.setValue(value == null ? "" : value);
    }
}
