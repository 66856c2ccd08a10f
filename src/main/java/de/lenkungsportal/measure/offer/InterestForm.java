package de.lenkungsportal.measure.offer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The own statement about one measure: made, changed and taken back here. What was typed is never lost. */
class InterestForm extends Div {

    private final PlannedMeasureService service;
    private final PlannedWords words;
    private final String measure;
    private final String title;
    private final SerializableRunnable changed;
    private final Paragraph status = new Paragraph();
    private final Div summary = new Div();
    private final Div actions = new Div();
    private final Button withdraw = new Button();
    private EditForm form;
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
        addClassName("lp-interest");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        withdraw.setText(words.text("withdraw"));
        withdraw.setAriaLabel(words.text("withdraw.of", title));
        withdraw.addClickListener(event -> withdraw());
        form = form();
        add(status, summary, actions);
        show();
    }

    private EditForm form() {
        Interest now = stored;
        String key = now == null ? "state" : "change";
        var made = EditForm.change(
                words.messages(),
                words.text("form", title),
                now == null ? words.text("send") : words.messages().text("kit.form.save"),
                () -> Optional.ofNullable(now),
                () -> new InterestFields(words),
                base -> current(),
                (base, fields) -> write(base, fields.change(base)));
        made.captionStart(words.text(key));
        made.nameStart(words.text(key + ".of", title));
        made.whenOpened(() -> {
            status.setText("");
            withdraw.setVisible(false);
        });
        made.whenClosed(() -> {
            withdraw.setVisible(stored != null);
            changed.run();
        });
        return made;
    }

    /** Whether something was typed that is not saved. */
    boolean isUnsaved() {
        return form.isUnsaved();
    }

    /** Forgets what was typed, because the user said so. */
    final void discard() {
        form.discard();
        withdraw.setVisible(stored != null);
        changed.run();
    }

    private void show() {
        form = form();
        actions.removeAll();
        actions.add(form, withdraw);
        actions.addClassName("lp-buttons");
        withdraw.setVisible(stored != null);
        Interest now = stored;
        summary.removeAll();
        summary.setVisible(now != null);
        if (now != null) {
            var text = new Paragraph(now.message());
            text.addClassName("lp-user-text");
            summary.add(new Paragraph(words.statedOn(now)), text);
        }
    }

    private Optional<Interest> current() {
        return service.ownInterest().stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst();
    }

    /** A colleague of the same organisation may have made, changed or withdrawn the statement meanwhile. */
    private void write(Optional<Interest> base, InterestFields.Offer offer) {
        Optional<Interest> now = current();
        StaleWriteException.unless(now.isPresent() == base.isPresent(), "INTEREST", measure, 0);
        try {
            if (base.isPresent()) {
                Interest own = base.get();
                kept(service.changeInterest(own.id(), own.version(), offer.message(), offer.capacity()), "changed");
            } else {
                kept(
                        service.stateInterest(measure, offer.message(), offer.capacity())
                                .interest(),
                        "sent");
            }
        } catch (NotFoundException gone) {
            throw new InvalidInputException("measure", "measureplan.problem.notPublished");
        }
    }

    private void kept(@Nullable Interest interest, String message) {
        stored = interest;
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
            kept(null, "withdrawn");
        } catch (StaleWriteException stale) {
            kept(current().orElse(null), "changedMeanwhile");
        } catch (NotFoundException doneElsewhere) {
            kept(null, "withdrawn");
        } catch (InvalidInputException closedMeanwhile) {
            kept(current().orElse(null), "closed");
        }
    }
}
