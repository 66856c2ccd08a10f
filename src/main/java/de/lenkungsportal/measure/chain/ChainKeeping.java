package de.lenkungsportal.measure.chain;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.Conflict;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.Objects;

/** Saves, completes and drops the chain in hand. A refusal gives its reason; a stale write shows both sides. */
class ChainKeeping extends Div {

    private final BoardWords words;
    private final ChainService service;
    private final ChainDraft draft;
    private final SerializableConsumer<InvalidInputException> refused;
    private final SerializableRunnable saved;
    private final SerializableRunnable dropped;
    private final Paragraph status = new Paragraph();
    private final Conflict conflict;
    private final Question question;
    private final Div choice = new Div();
    private final Button save;
    private final Button complete;
    private final Button drop;

    /**
     * @param refused shows the bad fields
     * @param saved is called after every write
     * @param dropped is called after the chain was dropped
     */
    ChainKeeping(
            BoardWords words,
            ChainService service,
            ChainDraft draft,
            SerializableConsumer<InvalidInputException> refused,
            SerializableRunnable saved,
            SerializableRunnable dropped) {
        this.words = words;
        this.service = service;
        this.draft = draft;
        this.refused = refused;
        this.saved = saved;
        this.dropped = dropped;
        conflict = new Conflict(words.messages());
        save = new Button(words.text("keep.save"), event -> write(this::save, "keep.saved"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        complete = new Button(words.text("keep.complete"), event -> write(this::complete, "keep.completed"));
        drop = new Button(words.text("keep.drop"), event -> askToDrop());
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        question = new Question(words.messages());
        choice.addClassName("lp-leave");
        choice.setVisible(false);
        var buttons = new Div(save, complete, drop);
        buttons.addClassName("lp-fk-fields");
        var reader = new Paragraph(words.text("keep.reader"));
        reader.setVisible(!draft.mayBeKept());
        buttons.setVisible(draft.mayBeKept());
        add(buttons, reader, status, conflict, choice, question);
        show();
    }

    private void show() {
        drop.setVisible(draft.isOwn());
    }

    void say(String text) {
        status.setText(text);
    }

    private void write(SerializableRunnable work, String done) {
        try {
            work.run();
            say(words.text(done));
            show();
            saved.run();
        } catch (InvalidInputException invalid) {
            say(words.messages().text(invalid.problems().getFirst().messageKey()));
            status.getElement().callJsFunction("focus");
            refused.accept(invalid);
        } catch (StaleWriteException stale) {
            showBothSides();
        } catch (NotFoundException gone) {
            say(words.text("keep.gone"));
        }
    }

    private void save() {
        String id = draft.id();
        draft.saved(
                id == null ? service.create(draft.content()) : service.change(id, draft.version(), draft.content()));
    }

    /** Stores the chain as shown, then declares it complete. */
    private void complete() {
        if (!draft.isOwn() || draft.isUnsaved()) {
            save();
        }
        draft.saved(service.complete(Objects.requireNonNull(draft.id()), draft.version()));
    }

    private void askToDrop() {
        question.ask(
                words.text("keep.question"),
                words.text("keep.dropNow"),
                drop,
                () -> write(
                        () -> {
                            service.delete(Objects.requireNonNull(draft.id()), draft.version());
                            draft.discard();
                            dropped.run();
                        },
                        "keep.dropped"));
    }

    /** Mine stays on the board; the next save knowingly replaces what is shown. */
    private void showBothSides() {
        ChainView other = service.get(Objects.requireNonNull(draft.id()));
        var mine = new ChainFields(words);
        mine.read(service.check(draft.content()));
        var stored = new ChainFields(words);
        stored.read(other);
        String replaces = conflict.show(mine, Conflict.Side.TYPED, stored);
        var saveMine = new Button(words.messages().text("kit.form.saveMine"), event -> {
            forgetConflict();
            draft.over(other, mine.change(other));
            write(this::save, "keep.saved");
        });
        var take = new Button(words.messages().text("kit.form.takeStored"), event -> {
            forgetConflict();
            draft.saved(other);
            saved.run();
        });
        var buttons = new Div(saveMine, take);
        buttons.addClassName("lp-fk-fields");
        choice.removeAll();
        choice.add(new Paragraph(replaces), buttons);
        choice.setVisible(true);
    }

    private void forgetConflict() {
        conflict.hide();
        choice.setVisible(false);
    }
}
