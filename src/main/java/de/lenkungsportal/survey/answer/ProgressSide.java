package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import java.util.List;
import java.util.Map;

/** How far the municipality is, in the order of the form; each line leads to its question. */
final class ProgressSide extends Aside {

    private final AnswerWords words;
    private final SerializableConsumer<String> open;
    private final Paragraph count = new Paragraph();
    private final Div bar = new Div();
    private final OrderedList steps = new OrderedList();
    private final Paragraph present = new Paragraph();

    /** @param open goes to the question of this code */
    ProgressSide(AnswerWords words, SerializableConsumer<String> open) {
        this.words = words;
        this.open = open;
        addClassName("lp-answer-side");
        getElement().setAttribute("aria-label", words.text("progress"));
        count.addClassName("lp-answer-count");
        bar.addClassName("lp-answer-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        steps.addClassName("lp-answer-steps");
        present.addClassName("lp-answer-present");
        present.getElement().setAttribute("role", "status");
        add(count, bar, present, steps);
    }

    /** @param hints how many each question has, by its code */
    void show(AnswerForm form, Map<String, Integer> hints) {
        int all = form.questions().size();
        int done = all - form.open().size();
        count.setText(words.text("count", done, all));
        bar.getStyle().set("--lp-done", (all == 0 ? 0 : 100 * done / all) + "%");
        steps.removeAll();
        form.questions().forEach(question -> steps.add(step(form, question, hints.getOrDefault(question.code(), 0))));
    }

    private ListItem step(AnswerForm form, Question question, int hints) {
        Answer answer = form.answer(question.code());
        boolean isOpen = form.isOpen(question);
        var button = new NativeButton();
        var sign = new Span();
        sign.addClassNames(
                "lp-answer-sign",
                isOpen ? "lp-answer-sign-open" : hints > 0 ? "lp-answer-sign-hint" : "lp-answer-sign-done");
        sign.getElement().setAttribute("aria-hidden", "true");
        var state = new Span(state(answer, isOpen, hints));
        state.addClassName("lp-answer-state");
        button.add(sign, new Span(question.label()), state);
        button.addClickListener(event -> open.accept(question.code()));
        return new ListItem(button);
    }

    private String state(Answer answer, boolean isOpen, int hints) {
        if (answer.typed() != null) {
            return words.text("state.unread");
        }
        if (isOpen) {
            return words.text("state.open");
        }
        if (hints > 0) {
            return words.text("state.hints", hints);
        }
        return answer.missing() == null
                ? words.text("state.done")
                : words.messages().label(answer.missing());
    }

    void showPresent(List<String> names) {
        present.setText(names.isEmpty() ? "" : words.text("present", String.join(", ", names)));
        present.setVisible(!names.isEmpty());
    }
}
