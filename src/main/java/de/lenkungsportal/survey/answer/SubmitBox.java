package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.survey.Question;

/** Hands in, or says what is missing for it; after the due day it asks for more time. */
final class SubmitBox extends Div {

    private final AnswerWords words;
    private final SerializableConsumer<String> open;
    private final Button submit;
    private final Paragraph refusal = new Paragraph();
    private final Div missing = new Div();
    private final Div late = new Div();

    /**
     * @param open goes to the question of this code
     * @param step hands in
     * @param ask asks for more time, with the reason
     */
    SubmitBox(
            AnswerWords words,
            SerializableConsumer<String> open,
            SerializableRunnable step,
            SerializableConsumer<String> ask) {
        this.words = words;
        this.open = open;
        addClassName("lp-answer-submit");
        submit = new Button(words.text("submit"), event -> step.run());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        refusal.addClassName("lp-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        missing.addClassName("lp-answer-missing");
        missing.getElement().setAttribute("tabindex", "-1").setAttribute("role", "alert");
        var reason = new TextArea(words.text("late.reason"));
        FormFields.most(500, reason);
        reason.setWidthFull();
        late.add(reason, new Button(words.text("late.ask"), event -> ask.accept(reason.getValue())));
        add(refusal, missing, submit, late, new Paragraph(words.text("submit.help")));
    }

    void show(AnswerForm form) {
        setVisible(form.entry() == Entry.WRITABLE);
        submit.setVisible(!form.isLate());
        late.setVisible(form.isLate() && form.participant().lateWish() == null);
        if (form.blocking().isEmpty()) {
            missing.removeAll();
        }
    }

    void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(!sentence.isEmpty());
    }

    /** Names each question that is required and open, as a way to it. */
    void showMissing(AnswerForm form) {
        missing.removeAll();
        var list = new UnorderedList();
        form.blocking().forEach(question -> list.add(new ListItem(way(question))));
        missing.add(new Paragraph(words.text("submit.missing", form.blocking().size())), list);
        missing.getElement().callJsFunction("focus");
    }

    private NativeButton way(Question question) {
        var way = new NativeButton(question.label(), event -> open.accept(question.code()));
        way.addClassName("lp-answer-small");
        return way;
    }
}
