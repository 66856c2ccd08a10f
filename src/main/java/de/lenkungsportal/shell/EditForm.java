package de.lenkungsportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.StaleWriteException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A form that opens where it stands. What was typed is never lost: a refusal keeps it, a stale write shows both sides, and
 * the browser asks before it leaves the page.
 */
public class EditForm extends Section implements Draft {

    /** What the form writes. */
    public interface Work extends Serializable {

        /**
         * Writes what was typed and shows the result.
         *
         * @throws InvalidInputException when it breaks a rule
         * @throws StaleWriteException when someone else was faster
         */
        void save();

        /** Fills the fields with what is stored, as last read. */
        void reset();

        /**
         * Reads again what is stored, which the next save knowingly replaces.
         *
         * @return what each field would say, by name of the field
         */
        default Map<String, String> stored() {
            return Map.of();
        }
    }

    /** Each form marks itself, so that saving one does not silence the warning for another. */
    public static final String WARN_BEFORE_UNLOAD = """
            const mark = () => {
              this.setAttribute('data-unsaved', '');
              window.onbeforeunload = (event) => {
                if (document.querySelector('[data-unsaved]')) event.preventDefault();
              };
            };
            this.addEventListener('input', mark);
            this.addEventListener('change', mark);""";

    public static final String NO_WARNING = "this.removeAttribute('data-unsaved')";

    private final Messages messages;
    private final FieldSet fields;
    private final Work work;
    private final Div form = new Div();
    private final Div conflict = new Div();
    private final Button start = new Button();
    private final Button save = new Button();
    private final Button take = new Button();
    private final String saveText;

    /** @param title of the button that opens the form, and of the form */
    public EditForm(Messages messages, String title, String saveText, FieldSet fields, Work work) {
        this.messages = messages;
        this.fields = fields;
        this.work = work;
        this.saveText = saveText;
        start.setText(title);
        start.addClickListener(event -> open());
        save.setText(saveText);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> save());
        take.setText(messages.text("shell.form.takeStored"));
        take.addClickListener(event -> takeStored());
        take.setVisible(false);
        conflict.addClassName("lp-kz-conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        var actions = new Div(save, take, new Button(messages.text("shell.form.cancel"), event -> close()));
        actions.addClassName("lp-edit-actions");
        form.addClassName("lp-edit-form");
        form.add(new H2(title), conflict, fields, actions);
        form.getElement().executeJs(WARN_BEFORE_UNLOAD);
        form.setVisible(false);
        add(start, form);
    }

    /** Tells this form from others with the same caption, for those who hear it. */
    public void nameStart(String name) {
        start.setAriaLabel(name);
    }

    @Override
    public boolean isUnsaved() {
        return form.isVisible() && fields.isChanged();
    }

    @Override
    public void discard() {
        form.getElement().executeJs(NO_WARNING);
        conflict.setVisible(false);
        take.setVisible(false);
        save.setText(saveText);
        work.reset();
        fields.settle();
        form.setVisible(false);
        start.setVisible(true);
    }

    public void open() {
        work.reset();
        fields.settle();
        start.setVisible(false);
        form.setVisible(true);
        fields.focusFirst();
    }

    private void close() {
        discard();
        start.focus();
    }

    private void save() {
        try {
            work.save();
            discard();
        } catch (InvalidInputException invalid) {
            fields.show(invalid.problems());
        } catch (StaleWriteException stale) {
            showBothSides(work.stored());
        }
    }

    /** Mine beside what is stored by now; the next save knowingly replaces what is shown. */
    private void showBothSides(Map<String, String> stored) {
        var table = new DataTable(
                messages.text("shell.form.conflict"),
                List.of("", messages.text("shell.form.mine"), messages.text("shell.form.stored")));
        table.addClassName("lp-table-wide");
        Map<String, String> mine = fields.texts();
        stored.forEach((name, theirs) -> {
            if (!theirs.equals(mine.get(name))) {
                table.row(List.of(fields.label(name), mine.getOrDefault(name, ""), theirs));
            }
        });
        conflict.removeAll();
        conflict.add(new Paragraph(messages.text("shell.form.conflict")), table);
        conflict.setVisible(true);
        take.setVisible(true);
        save.setText(messages.text("shell.form.saveMine"));
    }

    private void takeStored() {
        work.reset();
        fields.settle();
        conflict.setVisible(false);
        take.setVisible(false);
        save.setText(saveText);
        fields.focusFirst();
    }
}
