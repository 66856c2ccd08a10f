package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.HintWords;
import de.lenkungsportal.survey.Hints;
import de.lenkungsportal.survey.LastAnswer;
import de.lenkungsportal.survey.LastAnswers;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks;
import de.lenkungsportal.survey.Round;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All questions of a form with progress beside them; on a telephone one question at a time, the rest as a list. */
final class AnswerSheet extends Div {

    /** What the view does for the sheet. */
    interface Desk extends Serializable {

        AnswerService service();

        /** What is stored by now. */
        AnswerForm form();

        void changed(AnswerForm form, List<Hint> hints);

        void submit(AnswerForm seen, SubmitBox box);

        void ask(String reason, SubmitBox box);
    }

    private final AnswerWords words;
    private final AnswerCategories categories;
    private final Desk desk;
    private final boolean mayWrite;
    private final transient LastAnswers.Before before;
    private final Map<String, AnswerRow> rows = new LinkedHashMap<>();
    private final CommonFields common;
    private final ProgressSide side;
    private final SubmitBox submit;
    private transient AnswerForm form;
    private @Nullable String current;

    AnswerSheet(
            AnswerWords words,
            AnswerForm form,
            LastAnswers.Before before,
            AnswerCategories categories,
            Desk desk,
            boolean mayWrite) {
        this.words = words;
        this.form = form;
        this.categories = categories;
        this.before = before;
        this.desk = desk;
        this.mayWrite = mayWrite;
        addClassName("lp-answers");
        String round = form.round().id();
        String ags = form.participant().ags();
        common = new CommonFields(
                words,
                form.participant(),
                new CommonFields.Save() {
                    @Override
                    public Participant save(AnswerService.Common seen, AnswerService.Common given) {
                        return desk.service().saveCommon(round, ags, seen, given);
                    }

                    @Override
                    public Participant stored() {
                        return desk.form().participant();
                    }
                },
                mayWrite);
        side = new ProgressSide(words, this::go);
        submit = new SubmitBox(words, this::go, () -> submit(), reason -> ask(reason));
        submit.setVisible(mayWrite);
        var list = new Div(common, columns());
        list.addClassName("lp-answer-list");
        form.questions().forEach(question -> {
            AnswerRow row = row(question);
            row.getElement().addEventListener("focusin", event -> current = question.code());
            if (mayWrite && last(question.code()).canBeTakenOver()) {
                row.offerLast(before.round().map(Round::title).orElse(""));
            }
            row.add(ways(question));
            rows.put(question.code(), row);
            list.add(row);
        });
        if (mayWrite) {
            side.add(submit);
        }
        add(list, side);
        refresh();
    }

    private Component columns() {
        var columns = new Paragraph(
                new Span(words.text("column.question")),
                new Span(words.text("column.last")),
                new Span(words.text("column.now")));
        columns.addClassName("lp-answer-columns");
        columns.getElement().setAttribute("aria-hidden", "true");
        return columns;
    }

    private AnswerRow row(Question question) {
        Answer answer = form.answer(question.code());
        Div last = last(question);
        var saves = new Saves();
        return switch (question.asks()) {
            case Asks.ForFigure asks -> new FigureRow(words, question, asks, answer, last, saves, mayWrite);
            case Asks.ForProfile profile ->
                new ProfileRow(words, question, categories.of(question), answer, last, saves, mayWrite);
        };
    }

    private Div last(Question question) {
        LastAnswer known = last(question.code());
        var cell = new Div();
        cell.addClassName("lp-answer-last");
        cell.getElement()
                .setAttribute("data-l", before.round().map(Round::title).orElse(words.text("column.last")));
        if (!known.isNothing()) {
            cell.add(new Span(words.said(known, categories.of(question))));
            if (known.asOf() != null) {
                var stand = new Span(words.text("stand", GermanFormat.stand(known.asOf())));
                stand.addClassName("lp-answer-beside");
                cell.add(stand);
            }
        }
        return cell;
    }

    /** Back to the list, and on to the next question; on a telephone alone. */
    private Div ways(Question question) {
        int next = form.questions().indexOf(question) + 1;
        var back = new NativeButton(words.text("back"), event -> go(null));
        back.addClassName("lp-btn");
        var ways = new Div(back);
        ways.addClassName("lp-answer-ways");
        if (next < form.questions().size()) {
            String code = form.questions().get(next).code();
            var on = new NativeButton(words.text("next"), event -> go(code));
            on.addClassName("lp-btn");
            ways.add(on);
        }
        return ways;
    }

    /** Saves what a row says. */
    private final class Saves implements AnswerRow.Form {

        @Override
        public Answer save(Question question, int version, AnswerContent content) {
            return desk.service().save(form.round().id(), form.participant().ags(), question.code(), version, content);
        }

        @Override
        public Answer takeOver(Question question, int version) {
            return desk.service().takeOver(form.round().id(), form.participant().ags(), question.code(), version);
        }

        @Override
        public Answer stored(Question question) {
            return desk.form().answer(question.code());
        }

        @Override
        public void saved(Question question) {
            form = desk.form();
            refresh();
            desk.changed(form, hints());
        }
    }

    AnswerForm form() {
        return form;
    }

    @Nullable String current() {
        return current;
    }

    List<Hint> hints() {
        return Hints.of(form.questions(), form.answers(), LastAnswer.quantities(before.of(ags())));
    }

    private LastAnswer last(String question) {
        return before.of(ags()).getOrDefault(question, LastAnswer.NONE);
    }

    private String ags() {
        return form.participant().ags();
    }

    private void refresh() {
        var counts = new HashMap<String, Integer>();
        Map<String, List<Hint>> byQuestion = Hints.byQuestion(
                hints().stream().filter(each -> each.kind() != Hint.Kind.OPEN).toList());
        var sentences = new HintWords(words.messages());
        rows.forEach((code, row) -> {
            List<Hint> own = byQuestion.getOrDefault(code, List.of());
            counts.put(code, own.size());
            row.showHints(own.stream()
                    .map(each -> sentences.sentence(each, form.questions()))
                    .toList());
        });
        side.show(form, counts);
        submit.show(form);
    }

    /** Shows what others saved meanwhile. */
    void follow(AnswerForm now, List<Present> present) {
        if (now.version() != form.version()) {
            form = now;
            rows.forEach((code, row) -> row.follow(now.answer(code)));
            common.follow(now.participant());
            refresh();
            desk.changed(now, hints());
        }
        side.showPresent(present.stream().map(this::named).toList());
    }

    private String named(Present present) {
        return form.questions().stream()
                .filter(question -> question.code().equals(present.question()))
                .findFirst()
                .map(question -> words.text("presentAt", present.name(), question.label()))
                .orElse(present.name());
    }

    /** On a telephone the only one that is shown; null shows the list. */
    private void go(@Nullable String question) {
        rows.forEach((code, row) -> row.setClassName("lp-answer-now", code.equals(question)));
        setClassName("lp-answers-one", question != null);
        AnswerRow row = question == null ? null : rows.get(question);
        if (row != null) {
            row.focus();
            row.scrollIntoView();
        }
    }

    private void submit() {
        desk.submit(form, submit);
    }

    private void ask(String reason) {
        desk.ask(reason, submit);
    }
}
