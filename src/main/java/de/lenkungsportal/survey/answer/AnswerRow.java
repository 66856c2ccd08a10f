package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.kit.Conflict;
import de.lenkungsportal.kit.FormFields.Difference;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question with the last value and the entry beside it. What is entered is saved when the field is left; what somebody else
 * saved meanwhile is shown, and nothing typed is lost.
 */
abstract class AnswerRow extends Section {

    /** The form around the questions. */
    interface Form extends Serializable {

        /** @throws StaleWriteException when somebody else was faster */
        Answer save(Question question, int version, AnswerContent content);

        /** @throws StaleWriteException when somebody else was faster */
        Answer takeOver(Question question, int version);

        /** What is stored by now. */
        Answer stored(Question question);

        /** Something was saved: hints and progress follow. */
        void saved(Question question);
    }

    protected final AnswerWords words;
    protected final transient Question question;
    private final Form form;
    private final boolean mayWrite;
    private final Div entry = new Div();
    private final Div hints = new Div();
    private final Conflict conflict;
    private final Paragraph refusal = new Paragraph();
    private final Paragraph said = new Paragraph();
    private transient Answer stored;
    private boolean isTouched;

    /** @param last what was answered before, empty where nothing is known */
    AnswerRow(AnswerWords words, Question question, Answer stored, Component last, Form form, boolean mayWrite) {
        this.words = words;
        this.question = question;
        this.stored = stored;
        this.form = form;
        this.mayWrite = mayWrite;
        setId("frage-" + question.code());
        addClassName("lp-ask");
        getElement().setAttribute("aria-label", question.label());
        refusal.addClassName("lp-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        said.addClassName("lp-answer-said");
        conflict = new Conflict(words.messages());
        hints.addClassName("lp-answer-hints");
        hints.getElement().setAttribute("role", "status");
        entry.addClassName("lp-answer-entry");
        add(head(), last, entry);
    }

    private Div head() {
        var title = new H2(question.label());
        var head = new Div(title);
        head.addClassName("lp-answer-head");
        if (question.help() != null) {
            head.add(new Span(question.help()));
        }
        if (!question.required()) {
            head.add(new Span(words.text("optional")));
        }
        return head;
    }

    /** To be called once the fields are there. */
    protected final void fill(List<? extends Component> fields) {
        fields.forEach(entry::add);
        entry.add(refusal, conflict, hints, said);
        show(stored);
    }

    /** One click answers as before. */
    final void offerLast(String round) {
        var take = words.small(words.text("takeOverFrom", round), question.label(), this::takeOver);
        entry.addComponentAtIndex(entry.indexOf(refusal), take);
    }

    protected final boolean mayWrite() {
        return mayWrite;
    }

    protected final Answer stored() {
        return stored;
    }

    final Question question() {
        return question;
    }

    /** Shows this answer in the fields. */
    protected abstract void put(Answer answer);

    /**
     * What the fields say.
     *
     * @throws InvalidInputException where a field cannot be read and cannot be kept either
     */
    protected abstract AnswerContent typed();

    protected abstract Map<String, String> categories();

    protected abstract Focusable<?> first();

    /** What was typed and breaks a rule is kept as text, where the answer is a number. */
    protected abstract Optional<AnswerContent> kept(AnswerContent refused);

    final void focus() {
        first().focus();
    }

    private void show(Answer answer) {
        stored = answer;
        isTouched = false;
        put(answer);
        setClassName("lp-answer-open", question.isOpenWith(answer));
    }

    /** Shows what somebody else saved, unless something is being typed here. */
    final void follow(Answer now) {
        boolean isOther = now.version() != stored.version();
        if (isOther && !isTouched && !conflict.isVisible()) {
            show(now);
            tell(words.text("followed"));
        }
    }

    final void touch() {
        isTouched = true;
    }

    final void save() {
        if (!mayWrite) {
            return;
        }
        refusal.setVisible(false);
        AnswerContent content = AnswerContent.of(stored);
        try {
            content = typed();
            save(content);
        } catch (InvalidInputException invalid) {
            refuse(invalid.problems().getFirst());
            keep(content);
        }
    }

    /** Saves an answer that was chosen by one click. */
    final void save(AnswerContent content) {
        try {
            show(form.save(question, stored.version(), content));
            conflict.hide();
            tell(stored.typed() == null ? words.text("saved", words.time(Instant.now())) : "");
            form.saved(question);
        } catch (StaleWriteException stale) {
            showBoth(content);
        }
    }

    /** Answers as in the round before. */
    final void takeOver() {
        try {
            show(form.takeOver(question, stored.version()));
            refusal.setVisible(false);
            tell(
                    stored.asOf() == null
                            ? words.text("takenOver", words.time(Instant.now()))
                            : words.text("takenOverOf", GermanFormat.stand(stored.asOf()), words.time(Instant.now())));
            form.saved(question);
        } catch (InvalidInputException invalid) {
            refuse(invalid.problems().getFirst());
        } catch (StaleWriteException stale) {
            showBoth(AnswerContent.of(stored));
        }
    }

    private void keep(AnswerContent refused) {
        kept(refused).ifPresent(text -> {
            try {
                stored = form.save(question, stored.version(), text);
                form.saved(question);
            } catch (InvalidInputException | StaleWriteException notKept) {
                // It stays in the field, and the sentence at it says what to do.
                tell("");
            }
        });
    }

    private void refuse(Problem problem) {
        tell("");
        refusal.setText(GermanInput.days(words.messages().text(problem)));
        refusal.setVisible(true);
    }

    private void showBoth(AnswerContent mine) {
        Answer other = form.stored(question);
        conflict.show(
                List.of(new Difference(
                        question.label(),
                        words.said(mine.as(question.code()), categories()),
                        words.said(other, categories()))),
                Conflict.Side.TYPED);
        var take = new Button(words.text("conflict.take"), event -> {
            conflict.hide();
            show(other);
            form.saved(question);
        });
        var replace = new Button(words.text("conflict.replace"), event -> {
            stored = other;
            conflict.hide();
            attempt(mine);
        });
        var actions = new Div(take, replace);
        actions.addClassName("lp-edit-actions");
        conflict.add(actions);
    }

    private void attempt(AnswerContent content) {
        try {
            save(content);
        } catch (InvalidInputException invalid) {
            refuse(invalid.problems().getFirst());
        }
    }

    private void tell(String sentence) {
        said.setText(sentence);
    }

    final void showHints(List<String> sentences) {
        hints.removeAll();
        sentences.forEach(sentence -> {
            var hint = new Paragraph(new SvgIcon("theme/icons/severity-warning.svg"), new Span(sentence));
            hint.addClassName("lp-answer-hint");
            hints.add(hint);
        });
        hints.setVisible(!sentences.isEmpty());
    }
}
