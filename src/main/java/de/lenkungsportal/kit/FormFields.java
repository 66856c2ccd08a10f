package de.lenkungsportal.kit;

import com.vaadin.flow.component.AttachEvent;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one form: what was typed as text, whether it was changed, and what is wrong with it. */
public class FormFields extends Div {

    private static final int LONGEST_TEXT = 500;

    /** In the order of the page, which is not always the one in which the fields are judged. */
    private static final String FOCUS_UPPERMOST =
            "[...this.querySelectorAll('*')].find((field) => field.invalid)?.focus()";

    /** In the order of the page, too. A list that is empty offers a button that adds to it. */
    private static final String FOCUS_FIRST = """
            setTimeout(() => {
              const usable = [...this.querySelectorAll('*')].filter((each) => !each.disabled && each.checkVisibility());
              (usable.find((field) => 'focusElement' in field && !field.readonly)
                  ?? usable.find((each) => each.localName === 'vaadin-button'))?.focus();
            })""";

    /**
     * A field that says one thing here and another there.
     *
     * @param label the caption of the field
     */
    public record Difference(String label, String here, String there) {}

    private final Messages messages;
    private final TrackedFields entries = new TrackedFields();
    private final Paragraph rest = new Paragraph();
    private final RequiredNote requiredNote;

    public FormFields(Messages messages) {
        this.messages = messages;
        addClassName("lp-edit-fields");
        rest.addClassName("lp-refusal");
        rest.getElement().setAttribute("role", "alert");
        rest.setVisible(false);
        requiredNote = new RequiredNote(messages);
        add(requiredNote, rest);
    }

    /** Which fields are required is known when all are there. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        sayRequired();
    }

    /** Explains and says which fields are marked; to be called again where a choice changes that. */
    protected final void sayRequired() {
        requiredNote.setVisible(entries.hasRequired());
        entries.forEach(each -> each.sayRequired(messages.text("kit.form.requiredField")));
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

    /** A day, and where a Stand is meant also a month or a year. Its help says how a day is typed, unless another is given. */
    public StandField stand(String name, String label) {
        return help(messages.text("kit.dayHelp"), typed(name, label, new StandField(messages, label), Part.OF_RECORD));
    }

    /** The same for a field that takes a month or a year as well. */
    protected final StandField helpStand(StandField field) {
        return help(messages.text("kit.standHelp"), field);
    }

    private <C extends TextFieldBase<C, String>, F extends C> F typed(String name, String label, F field, Part part) {
        entries.add(new FormField(name, label, most(LONGEST_TEXT, Typing.follow(field)), field::getValue, part));
        return field;
    }

    public static <F extends HasValue<?, ?>> F required(F field) {
        FormField.require(field);
        return field;
    }

    /** For a field that another choice makes dispensable. */
    public static <F extends HasValue<?, ?>> F notRequired(F field) {
        FormField.release(field);
        return field;
    }

    public static <L extends RowList<?, ?>> L required(L list) {
        FormField.require(list);
        return list;
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
        return entries.texts();
    }

    /** The fields of the record that say something else in the other set, which has the same fields. */
    public List<Difference> differences(FormFields other) {
        return entries.differences(other.entries);
    }

    /** Brings the fields to another version of the record, see {@link TrackedFields#rebase}. */
    final List<Difference> rebase(FormFields stored, Runnable fill) {
        return entries.rebase(stored.entries, fill);
    }

    /** Whether this input is one of the fields, or stands inside one. */
    public boolean knows(Component input) {
        for (Component each = input; !each.equals(this); each = each.getParent().orElseThrow()) {
            if (entries.of(each).isPresent()) {
                return true;
            }
        }
        return false;
    }

    final List<Problem> missing() {
        return entries.missing();
    }

    /** Empties what accompanies the write. */
    final void clearBeside() {
        entries.clearBeside();
    }

    /** Empties every field that has a value of its own. */
    public void clear() {
        entries.clear();
    }

    /** What is shown now counts as unchanged. */
    public void settle() {
        clearErrors();
        entries.settle();
    }

    public boolean isChanged() {
        return entries.isChanged();
    }

    /** The focus goes to the first field of the page that can be typed into, or else to the first button, when it is drawn. */
    public void focusFirst() {
        getElement().executeJs(FOCUS_FIRST);
    }

    public void clearErrors() {
        rest.setVisible(false);
        entries.forEach(FormField::clearError);
    }

    /** Each sentence at its field, the others above, with days as one types them; the focus goes to the uppermost. */
    public void show(List<Problem> problems) {
        clearErrors();
        for (Problem problem : problems) {
            String sentence = GermanInput.days(messages.text(problem));
            if (entries.find(problem.field())
                    .filter(each -> each.refuse(sentence))
                    .isEmpty()) {
                rest.setText(sentence);
                rest.setVisible(true);
            }
        }
        getElement().executeJs(FOCUS_UPPERMOST);
    }

    /** Sets a value, empty for null. */
    public static void put(HasValue<?, String> field, @Nullable String value) {
        field.setValue(value == null ? "" : value);
    }
}
