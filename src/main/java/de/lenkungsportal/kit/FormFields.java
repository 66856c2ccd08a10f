package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.kit.FormField.Part;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one form: what was typed as text, whether it was changed, and what is wrong with it. */
public class FormFields extends Div {

    private static final int LONGEST_TEXT = 500;

    /**
     * A field that says one thing here and another there.
     *
     * @param label the caption of the field
     */
    public record Difference(String label, String here, String there) {}

    private final Messages messages;
    private final List<FormField> entries = new ArrayList<>();
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
        entries.add(new FormField(name, label, field, text, Part.OF_RECORD));
        return field;
    }

    /** A line that goes with the write, such as its reason, and is no part of the record. */
    public TextField besideLine(String name, String label) {
        return typed(name, label, new TextField(label), Part.BESIDE);
    }

    /** The same with room for more than a line. */
    public TextArea besideArea(String name, String label) {
        return typed(name, label, new TextArea(label), Part.BESIDE);
    }

    public TextField line(String name, String label) {
        return typed(name, label, new TextField(label), Part.OF_RECORD);
    }

    public TextArea area(String name, String label) {
        return typed(name, label, new TextArea(label), Part.OF_RECORD);
    }

    /** A day, and where a Stand is meant also a month or a year. */
    public StandField stand(String name, String label) {
        return typed(name, label, new StandField(messages, label), Part.OF_RECORD);
    }

    private <C extends TextFieldBase<C, String>, F extends C> F typed(String name, String label, F field, Part part) {
        entries.add(new FormField(name, label, most(LONGEST_TEXT, Typing.follow(field)), field::getValue, part));
        return field;
    }

    public static <F extends HasValue<?, ?>> F required(F field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    public static <V, F extends HasValue<?, V>> F initially(V value, F field) {
        field.setValue(value);
        return field;
    }

    /** @param characters that fit into the field */
    public static <F extends TextFieldBase<?, String>> F most(int characters, F field) {
        field.getElement().setProperty("maxlength", characters);
        return field;
    }

    public static <F extends HasHelper> F help(String text, F field) {
        field.setHelperText(text);
        return field;
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
        entries.forEach(entry -> texts.put(entry.name(), entry.said()));
        return texts;
    }

    /** The fields of the record that say something else in the other set, which has the same fields. */
    public List<Difference> differences(FormFields other) {
        return differences(entries, texts(), other.texts());
    }

    private static List<Difference> differences(
            List<FormField> fields, Map<String, String> here, Map<String, String> there) {
        return fields.stream()
                .filter(FormField::isOfRecord)
                .map(each -> new Difference(
                        each.label(),
                        Objects.requireNonNull(here.get(each.name()), each.name()),
                        Objects.requireNonNull(there.get(each.name()), each.name())))
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
        Map<Boolean, List<FormField>> byTyped = entries.stream()
                .collect(Collectors.partitioningBy(each -> !each.said().equals(before.get(each.name()))));
        List<FormField> typed = byTyped.getOrDefault(true, List.of());
        List<FormField> untouched = byTyped.getOrDefault(false, List.of());
        Map<String, String> said = texts();
        if (typed.stream().allMatch(FormField::isInput)) {
            Map<FormField, Object> values = new LinkedHashMap<>();
            typed.forEach(each -> values.put(each, each.input().getValue()));
            fill.run();
            before = texts();
            values.forEach((each, value) -> each.input().setValue(value));
        } else {
            untouched.stream()
                    .filter(FormField::isInput)
                    .forEach(each -> stored.find(each.name())
                            .ifPresent(
                                    other -> each.input().setValue(other.input().getValue())));
        }
        return differences(untouched, said, texts());
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

    /** A problem for each required field that says nothing. */
    final List<Problem> missing() {
        return entries.stream()
                .filter(FormField::isInput)
                .filter(each ->
                        each.input().isRequiredIndicatorVisible() && each.said().isBlank())
                .map(each -> new Problem(each.name(), "platform.problem.required"))
                .toList();
    }

    /** Empties what accompanies the write. */
    final void clearBeside() {
        entries.stream()
                .filter(each -> !each.isOfRecord())
                .forEach(each -> each.input().clear());
    }

    /** Empties every field that has a value of its own. */
    public void clear() {
        entries.stream().filter(FormField::isInput).forEach(each -> each.input().clear());
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
        entries.stream().filter(each -> each.field().isVisible()).findFirst().ifPresent(FormField::focus);
    }

    public void clearErrors() {
        rest.setVisible(false);
        entries.forEach(FormField::clearError);
    }

    /** Each sentence at its field, the others above, with days as one types them; the focus goes to the first. */
    public void show(List<Problem> problems) {
        clearErrors();
        for (Problem problem : problems.reversed()) {
            String sentence = GermanInput.days(messages.text(problem));
            if (find(problem.field()).filter(each -> each.refuse(sentence)).isEmpty()) {
                rest.setText(sentence);
                rest.setVisible(true);
            }
        }
    }

    private Optional<FormField> find(String name) {
        return entries.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Sets a value, empty for null. */
    public static void put(HasValue<?, String> field, @Nullable String value) {
        field.setValue(value == null ? "" : value);
    }
}
