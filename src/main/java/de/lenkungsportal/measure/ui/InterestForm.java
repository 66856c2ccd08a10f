package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.measure.Interest;
import de.lenkungsportal.measure.PlannedMeasureService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The own statement about one measure: made, changed and taken back here. What was typed is never lost. */
class InterestForm extends Div {

    private static final String WARN_BEFORE_UNLOAD =
            "this.addEventListener('input', () => { window.onbeforeunload = e => e.preventDefault(); })";

    private final PlannedMeasureService service;
    private final PlannedWords words;
    private final String measure;
    private final String title;
    private final SerializableRunnable changed;
    private final InterestFields fields;
    private final Paragraph status = new Paragraph();
    private final Div summary = new Div();
    private final Div form = new Div();
    private final Div conflict = new Div();
    private final Button start = new Button();
    private final Button withdraw = new Button();
    private final Button save = new Button();
    private final Button take = new Button();
    private @Nullable Interest stored;

    /** @param changed what happens after the statement changed, or the input was given up */
    InterestForm(
            PlannedMeasureService service,
            PlannedWords words,
            String measure,
            String title,
            @Nullable Interest stored,
            SerializableRunnable changed) {
        this.service = service;
        this.words = words;
        this.measure = measure;
        this.title = title;
        this.changed = changed;
        this.stored = stored;
        fields = new InterestFields(words, stored);
        addClassName("lp-interest");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        conflict.addClassName("lp-kz-conflict");
        conflict.getElement().setAttribute("role", "alert");
        form.getElement().setAttribute("role", "group");
        form.getElement().setAttribute("aria-label", words.text("form", title));
        form.getElement().executeJs(WARN_BEFORE_UNLOAD);
        form.addClassName("lp-kz-form");
        start.addClickListener(event -> open());
        withdraw.setText(words.text("withdraw"));
        withdraw.setAriaLabel(words.text("withdraw.of", title));
        withdraw.addClickListener(event -> withdraw());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> save());
        take.setText(words.text("takeSaved"));
        take.addClickListener(event -> takeSaved());
        var cancel = new Button(words.text("cancel"), event -> {
            discard();
            start.focus();
        });
        form.add(conflict, fields, buttons(save, take, cancel));
        add(status, summary, buttons(start, withdraw), form);
        close();
        show();
    }

    private static Div buttons(Button... buttons) {
        var div = new Div(buttons);
        div.addClassName("lp-kz-buttons");
        return div;
    }

    /** Whether something was typed that is not saved. */
    boolean isUnsaved() {
        return form.isVisible() && fields.isChanged();
    }

    /** Forgets what was typed, because the user said so. */
    final void discard() {
        fields.read(stored);
        close();
        changed.run();
    }

    private void close() {
        form.setVisible(false);
        conflict.setVisible(false);
        take.setVisible(false);
        start.setVisible(true);
        withdraw.setVisible(stored != null);
    }

    private void show() {
        Interest now = stored;
        String key = now == null ? "state" : "change";
        start.setText(words.text(key));
        start.setAriaLabel(words.text(key + ".of", title));
        save.setText(words.text(now == null ? "send" : "save"));
        withdraw.setVisible(now != null && !form.isVisible());
        summary.removeAll();
        summary.setVisible(now != null);
        if (now != null) {
            var text = new Paragraph(now.message());
            text.addClassName("lp-user-text");
            summary.add(new Paragraph(words.statedOn(now)), text);
        }
    }

    private void open() {
        status.setText("");
        start.setVisible(false);
        withdraw.setVisible(false);
        form.setVisible(true);
        fields.focus();
    }

    private Optional<Interest> current() {
        return service.ownInterest().stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst();
    }

    private void save() {
        fields.clearErrors();
        try {
            Integer capacity = fields.capacity();
            Interest base = stored;
            if (base != null) {
                kept(service.changeInterest(base.id(), base.version(), fields.message(), capacity), "changed");
            } else if (current().isPresent()) {
                // a new statement would silently replace that of a colleague
                showBothSides();
            } else {
                Interest made = service.stateInterest(measure, fields.message(), capacity)
                        .interest();
                kept(made, "sent");
            }
        } catch (InvalidInputException invalid) {
            fields.show(invalid.problems());
        } catch (StaleWriteException stale) {
            showBothSides();
        } catch (NotFoundException gone) {
            showGone();
        }
    }

    private void kept(@Nullable Interest interest, String message) {
        stored = interest;
        fields.read(interest);
        close();
        say(message);
    }

    private void say(String message) {
        show();
        status.setText(words.text(message));
        status.getElement().callJsFunction("focus");
        changed.run();
    }

    private void withdraw() {
        Interest base = stored;
        if (base == null) {
            return;
        }
        try {
            service.withdrawInterest(base.id(), base.version());
            stored = null;
        } catch (StaleWriteException stale) {
            stored = current().orElse(null);
        } catch (NotFoundException doneElsewhere) {
            stored = null;
        }
        close();
        say(stored == null ? "withdrawn" : "changedMeanwhile");
    }

    /** Mine beside what is stored by now; the next save knowingly replaces what is shown. */
    private void showBothSides() {
        Optional<Interest> now = current();
        if (now.isEmpty()) {
            showGone();
            return;
        }
        stored = now.get();
        show();
        conflict.removeAll();
        conflict.add(new InterestConflict(words, fields, now.get()));
        conflict.setVisible(true);
        take.setVisible(true);
        save.setText(words.text("saveMine"));
    }

    /** Either the statement was withdrawn in another window, or the measure is no longer published. */
    private void showGone() {
        String sentence = stored == null
                ? words.messages().text("measureplan.problem.notPublished")
                : words.text("withdrawnMeanwhile");
        stored = null;
        show();
        take.setVisible(false);
        conflict.removeAll();
        conflict.add(new Paragraph(sentence));
        conflict.setVisible(true);
    }

    private void takeSaved() {
        fields.read(stored);
        conflict.setVisible(false);
        take.setVisible(false);
        show();
        fields.focus();
    }
}
