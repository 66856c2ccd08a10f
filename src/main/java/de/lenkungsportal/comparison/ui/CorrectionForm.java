package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.shell.Draft;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/** "Wert berichtigen": for the coordination of the figure's own municipality. What was typed is never lost. */
class CorrectionForm extends Section implements Draft {

    /** What happens after a correction was kept. */
    interface Done extends Consumer<FigureRecord>, Serializable {}

    private static final String WARN_BEFORE_UNLOAD =
            "this.addEventListener('input', () => { window.onbeforeunload = e => e.preventDefault(); })";
    private static final String NO_WARNING = "window.onbeforeunload = null";

    private final FigureService service;
    private final FigureWords words;
    private final Done done;
    private final CorrectionFields fields;
    private final Div form = new Div();
    private final Div conflict = new Div();
    private final Button start = new Button();
    private final Button save = new Button();
    private final Button take = new Button();
    private Figure base;

    CorrectionForm(FigureService service, FigureWords words, FigureRecord item, Done done) {
        this.service = service;
        this.words = words;
        this.done = done;
        this.base = item.figure();
        fields = new CorrectionFields(words, base);
        addClassName("lp-kz-correction");
        start.setText(words.text("correct"));
        start.addClickListener(event -> open());
        save.setText(words.text("save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> save());
        take.setText(words.text("takeSaved"));
        take.addClickListener(event -> takeSaved());
        take.setVisible(false);
        conflict.addClassName("lp-kz-conflict");
        conflict.getElement().setAttribute("role", "alert");
        var actions = new Div(save, take, new Button(words.text("cancel"), event -> close()));
        actions.addClassName("lp-kz-buttons");
        form.addClassName("lp-kz-form");
        form.add(new H2(words.text("correct")), conflict, fields, actions);
        form.getElement().executeJs(WARN_BEFORE_UNLOAD);
        conflict.setVisible(false);
        form.setVisible(false);
        add(start, form);
    }

    @Override
    public boolean isUnsaved() {
        return form.isVisible() && fields.isChanged();
    }

    @Override
    public void discard() {
        getElement().executeJs(NO_WARNING);
        fields.read(base);
        form.setVisible(false);
        start.setVisible(true);
    }

    private void open() {
        start.setVisible(false);
        form.setVisible(true);
        fields.focus();
    }

    private void close() {
        discard();
        start.focus();
    }

    private void save() {
        try {
            FigureRecord saved = service.revise(base.id(), base.version(), fields.change(), fields.reason());
            getElement().executeJs(NO_WARNING);
            base = saved.figure();
            fields.read(base);
            done.accept(saved);
        } catch (InvalidInputException invalid) {
            show(invalid.problems());
        } catch (StaleWriteException stale) {
            showBothSides();
        }
    }

    private void show(List<Problem> problems) {
        fields.clearErrors();
        for (Problem problem : problems.reversed()) {
            HasValidation field = fields.of(problem.field());
            field.setErrorMessage(words.messages().text(problem.messageKey()));
            field.setInvalid(true);
            ((Focusable<?>) field).focus();
        }
    }

    /** Mine beside what is stored by now; the next save knowingly replaces what is shown. */
    private void showBothSides() {
        base = service.get(base.id()).figure();
        conflict.removeAll();
        conflict.add(new ConflictTable(words, fields, base));
        conflict.setVisible(true);
        take.setVisible(true);
        save.setText(words.text("saveMine"));
    }

    private void takeSaved() {
        fields.read(base);
        conflict.setVisible(false);
        take.setVisible(false);
        save.setText(words.text("save"));
        fields.focus();
    }
}
