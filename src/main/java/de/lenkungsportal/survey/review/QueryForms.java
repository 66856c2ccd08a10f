package de.lenkungsportal.survey.review;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import org.springframework.stereotype.Component;

/** What the page of a municipality asks for: a question back, an answer to it, the approval, its taking back. */
@Component
class QueryForms {

    private static final int LONGEST = 1000;

    private final QueryService queries;
    private final ApprovalService approvals;

    QueryForms(QueryService queries, ApprovalService approvals) {
        this.queries = queries;
        this.approvals = approvals;
    }

    /** A question back, which can be begun on one answer. */
    static final class Asking extends EditForm {

        private final Select<Question> question;

        private Asking(
                Messages messages, String title, String save, FormFields fields, Select<Question> question, Work work) {
            super(messages, title, save, fields, work);
            this.question = question;
        }

        void openOn(Question asked) {
            open();
            question.setValue(asked);
        }
    }

    Asking ask(ReviewWords words, Review review, SerializableConsumer<String> done) {
        var fields = new FormFields(words.messages());
        var question = new Select<Question>();
        question.setLabel(words.text("field.question"));
        question.setItems(review.questions());
        question.setEmptySelectionAllowed(true);
        question.setEmptySelectionCaption(words.text("query.all"));
        question.setItemLabelGenerator(each -> each == null ? words.text("query.all") : each.label());
        fields.track(
                "question",
                question.getLabel(),
                question,
                () -> question.isEmpty() ? "" : question.getValue().label());
        var text = FormFields.required(FormFields.most(LONGEST, fields.area("text", words.text("field.text"))));
        text.setHelperText(words.text("field.textHelp"));
        StandField due = fields.stand("due_on", words.text("field.answerDue"));
        fields.add(question, text, due);
        Participant who = review.participant();
        return new Asking(
                words.messages(),
                words.text("ask.title", who.name()),
                words.text("ask.save"),
                fields,
                question,
                work(fields, () -> {
                    Question on = question.getValue();
                    queries.ask(
                            who.round(),
                            who.ags(),
                            who.version(),
                            on == null ? null : on.code(),
                            text.getValue(),
                            due.day("due_on"));
                    done.accept(words.text("ask.done", who.name()));
                }));
    }

    EditForm reply(ReviewWords words, SurveyQuery query, SerializableConsumer<String> done) {
        var fields = new FormFields(words.messages());
        var text = FormFields.required(FormFields.most(LONGEST, fields.area("text", words.text("field.reply"))));
        text.setHelperText(words.text("field.textHelp"));
        fields.add(text);
        return form(words, words.text("reply"), words.text("reply.save"), fields, () -> {
            queries.reply(query.round(), query.id(), text.getValue());
            done.accept(words.text("reply.done"));
        });
    }

    void settle(ReviewWords words, SurveyQuery query, SerializableConsumer<String> done) {
        queries.settle(query.round(), query.id());
        done.accept(words.text("settle.done"));
    }

    /** Says what the approval does, and asks for a reason where something was approved before. */
    EditForm approve(ReviewWords words, Review review, SerializableConsumer<String> done) {
        Participant who = review.participant();
        var fields = new FormFields(words.messages());
        fields.add(new Paragraph(words.text("approve.question", who.name())));
        boolean isAgain = who.approvedAt() != null;
        var reason = isAgain ? FormFields.required(fields.line("reason", words.text("field.changeReason"))) : null;
        if (reason != null) {
            fields.add(reason);
        }
        boolean hasHints = !review.hints().isEmpty();
        return form(
                words,
                words.text(hasHints ? "approve.withHint" : "approve"),
                words.text("approve.save"),
                fields,
                () -> {
                    approvals.approve(who.round(), who.ags(), who.version(), reason == null ? null : reason.getValue());
                    done.accept(words.text("approve.done", who.name()));
                });
    }

    EditForm reopen(ReviewWords words, Review review, SerializableConsumer<String> done) {
        Participant who = review.participant();
        var fields = new FormFields(words.messages());
        var reason = FormFields.required(fields.line("reason", words.text("field.reopenReason")));
        fields.add(reason);
        return form(words, words.text("reopen"), words.text("reopen.save"), fields, () -> {
            approvals.reopen(who.round(), who.ags(), who.version(), reason.getValue());
            done.accept(words.text("reopen.done", who.name()));
        });
    }

    private static EditForm form(
            ReviewWords words, String title, String save, FormFields fields, SerializableRunnable work) {
        return new EditForm(words.messages(), title, save, fields, work(fields, work));
    }

    private static EditForm.Work work(FormFields fields, SerializableRunnable save) {
        return new EditForm.Work() {
            @Override
            public void save() {
                save.run();
            }

            @Override
            public void reset() {
                fields.clear();
            }
        };
    }
}
