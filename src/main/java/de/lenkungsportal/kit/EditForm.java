package de.lenkungsportal.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.io.Serializable;
import java.util.List;

/**
 * A form that opens where it stands. What was typed is never lost: a refusal keeps it, a stale write shows both sides, and
 * the browser asks before it leaves the page.
 */
public class EditForm extends Section implements Draft {

    /** What a form writes that stands on no stored record. */
    public interface Work extends Serializable {

        /**
         * Writes what was typed and shows the result.
         *
         * @throws InvalidInputException when it breaks a rule
         */
        void save();

        /** Empties the fields, or fills them with what is proposed. */
        void reset();
    }

    private final FormFields fields;
    private final StoredWork work;
    private final Div form = new Div();
    private final Conflict conflict;
    private final Button start = new Button();
    private final SaveActions actions;
    private SerializableRunnable opening = () -> {};
    private SerializableRunnable opened = () -> {};
    private SerializableRunnable closed = () -> {};
    private boolean isSaving; // to be led to another page without a question for what was typed

    private SerializableConsumer<Integer> takes = version -> {};

    /** @param title of the button that opens the form, and of the form */
    public EditForm(Messages messages, String title, String saveText, FormFields fields, Work work) {
        this(messages, title, saveText, fields, new StoredWork.OnNothing(work));
    }

    EditForm(Messages messages, String title, String saveText, FormFields fields, StoredWork work) {
        this.fields = fields;
        this.work = work;
        conflict = new Conflict(messages);
        start.setText(title);
        start.getElement().setAttribute("data-opens", "");
        start.addClickListener(event -> open());
        actions = new SaveActions(messages, saveText, this::save, this::takeStored, this::close);
        form.addClassName("lp-edit-form");
        form.add(new H2(title), conflict, fields, actions);
        UnsavedMark.watch(form);
        form.setVisible(false);
        add(start, form);
    }

    /**
     * A form that changes a stored record. A stale write shows every field that differs; the next save replaces what is shown.
     *
     * @param first the record that the form begins with, read when it is opened for the first time
     * @param fields makes the fields, once to type in and anew for each comparison
     * @param again reads the record as it is stored by now
     * @param write writes what was typed over that version, and shows the result
     */
    public static <R, F extends RecordFields<R, ?>> EditForm change(
            Messages messages,
            String title,
            SerializableSupplier<R> first,
            SerializableSupplier<F> fields,
            SerializableFunction<R, R> again,
            SerializableBiConsumer<R, F> write) {
        return change(messages, title, messages.text("kit.form.save"), first, fields, again, write);
    }

    /** @param saveText where saving is called otherwise */
    public static <R, F extends RecordFields<R, ?>> EditForm change(
            Messages messages,
            String title,
            String saveText,
            SerializableSupplier<R> first,
            SerializableSupplier<F> fields,
            SerializableFunction<R, R> again,
            SerializableBiConsumer<R, F> write) {
        F typed = fields.get();
        var record = new StoredRecord<>(first, fields, again);
        return new EditForm(messages, title, saveText, typed, new StoredWork.OfChange<>(record, typed, write));
    }

    /**
     * A form that can also bring back an earlier version of the record.
     *
     * @param earlier its versions, the present one first
     */
    public static <R, F extends RecordFields<R, ?>> EditForm change(
            Messages messages,
            String title,
            SerializableSupplier<R> first,
            SerializableSupplier<F> fields,
            SerializableFunction<R, R> again,
            SerializableFunction<R, List<FormVersion<F>>> earlier,
            SerializableBiConsumer<R, F> write) {
        F typed = fields.get();
        var record = new StoredRecord<>(first, fields, again);
        var form = new EditForm(
                messages,
                title,
                messages.text("kit.form.save"),
                typed,
                new StoredWork.OfChange<>(record, typed, write));
        var versions = new EarlierVersions<>(messages, typed, fields, () -> earlier.apply(record.seen()));
        form.form.addComponentAtIndex(form.form.indexOf(form.actions), versions);
        form.opening = versions::close;
        form.takes = versions::take;
        return form;
    }

    /**
     * A form that takes a step with a stored record, for example ends it. A stale one shows what changed meanwhile; the next
     * click takes the step with what is shown.
     *
     * @param asked what the step asks for; emptied when the form is opened
     * @param write takes the step with that version, and shows the result
     */
    public static <R> EditForm step(
            Messages messages,
            String title,
            String saveText,
            FormFields asked,
            StoredRecord<R, ?> record,
            SerializableBiConsumer<R, FormFields> write) {
        return new EditForm(messages, title, saveText, asked, new StoredWork.OfStep<>(record, asked, write));
    }

    /** Tells this form from others with the same caption, for those who hear it. */
    public void nameStart(String name) {
        start.setAriaLabel(name);
    }

    /** The button that opens the form says less than its title. */
    public void captionStart(String caption) {
        start.setText(caption);
    }

    public void whenOpened(SerializableRunnable then) {
        opened = then;
    }

    /** Runs after the user gave up what was typed. */
    public void whenClosed(SerializableRunnable then) {
        closed = then;
    }

    @Override
    public boolean isUnsaved() {
        return form.isVisible() && !isSaving && fields.isChanged();
    }

    @Override
    public void discard() {
        UnsavedMark.clear(form);
        settleConflict();
        work.reset();
        fields.settle();
        form.setVisible(false);
        start.setVisible(true);
    }

    public void open() {
        opening.run();
        work.reset();
        fields.settle();
        start.setVisible(false);
        form.setVisible(true);
        fields.focusFirst();
        opened.run();
    }

    /** Opens the form with what an earlier version of the record said; saving restores it. */
    public void bringBack(int version) {
        open();
        takes.accept(version);
    }

    private void close() {
        discard();
        start.focus();
        closed.run();
    }

    private void save() {
        isSaving = true;
        try {
            work.save();
            discard();
        } catch (InvalidInputException invalid) {
            fields.show(invalid.problems());
        } catch (StaleWriteException stale) {
            showBothSides();
        } catch (NotFoundException gone) {
            showGone();
        } finally {
            isSaving = false;
        }
    }

    private void showBothSides() {
        try {
            String sentence = work.showBothSides(conflict);
            if (work.replaces()) {
                actions.replace(sentence);
            } else {
                actions.again(sentence);
            }
        } catch (NotFoundException gone) {
            showGone();
        }
    }

    private void showGone() {
        settleConflict();
        conflict.showGone();
    }

    private void settleConflict() {
        conflict.hide();
        actions.settle();
    }

    private void takeStored() {
        work.reset();
        fields.settle();
        settleConflict();
        fields.focusFirst();
    }
}
