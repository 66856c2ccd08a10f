package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.kit.RequiredNote;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One subject of the own account: heading, sentence, what was done, and the content, which is drawn anew after each change. The focus
 * then goes to the sentence that says what was done, or to the first field that is refused.
 */
abstract class MySection extends Section {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private final Messages messages;
    private final String key;
    private final H2 heading = new H2();
    private final Said done = new Said("status");
    private final Said refusal = new Said("alert");
    private final Question question;
    private final Div content = new Div();
    private final Map<String, Input> fields = new LinkedHashMap<>();
    private final Set<Input> entered = new HashSet<>();
    private SerializableRunnable main = () -> {};
    private SerializableRunnable changed = () -> {};

    /** @param key under which the words of the section stand: {@code key.title}, {@code key.sentence} */
    MySection(Messages messages, String key) {
        this.messages = messages;
        this.key = key;
        question = new Question(messages);
        heading.setText(text("title"));
        heading.getElement().setAttribute("tabindex", "-1");
        content.addClassName("lp-account-form");
        add(heading, new Paragraph(text("sentence")), done, refusal, question, content);
    }

    /** Gives {@link #show} what there is while these fields are refused. */
    abstract void draw(List<Problem> problems);

    /** Registers what to run after a change that other sections may show. */
    final void whenChanged(SerializableRunnable then) {
        changed = then;
    }

    /** Draws what is stored by now, because another section changed it. What is typed stays, the focus too. */
    final void refresh() {
        done.setText("");
        refusal.setText("");
        question.close();
        redraw(List.of());
    }

    private void redraw(List<Problem> problems) {
        main = () -> {};
        fields.clear();
        draw(problems);
    }

    final void show(Component... components) {
        content.removeAll();
        if (fields.values().stream().anyMatch(field -> field.getElement().hasAttribute("required"))) {
            content.add(new RequiredNote(messages));
        }
        content.add(components);
    }

    final Messages messages() {
        return messages;
    }

    /** The word under this key of the section. */
    final String text(String word, Object... arguments) {
        return messages.text(key + "." + word, arguments);
    }

    /** Says what was done or what is going on. */
    final void say(String sentence) {
        refusal.setText("");
        done.setText(sentence);
        done.focus();
    }

    /** Says why something was not done. */
    final void refuse(String sentence) {
        done.setText("");
        refusal.setText(sentence);
        refusal.focus();
    }

    /** Runs an action, announces it and shows the new state. */
    final void act(SerializableRunnable work, String word) {
        attempt(() -> {
            work.run();
            refresh();
            say(text(word));
            changed.run();
        });
    }

    /** Runs an action; shows a refusal at its field, or above the fields when it belongs to none. */
    final void attempt(SerializableRunnable work) {
        try {
            work.run();
        } catch (InvalidInputException e) {
            refresh();
            redraw(e.problems());
            explain(e.problems());
        } catch (NotFoundException e) {
            refresh();
            refuse(messages.text("factor.gone"));
            changed.run();
        }
    }

    private void explain(List<Problem> problems) {
        problems.stream()
                .filter(problem -> !fields.containsKey(problem.field()))
                .findFirst()
                .ifPresent(problem -> refuse(messages.text(problem)));
        fields.entrySet().stream()
                .filter(field ->
                        problems.stream().anyMatch(problem -> problem.field().equals(field.getKey())))
                .findFirst()
                .ifPresent(field -> field.getValue().focus());
    }

    /** Cancels the current input. */
    final void cancel(SerializableRunnable work) {
        work.run();
        refresh();
        heading.getElement().executeJs("setTimeout(() => this.focus())");
    }

    /** Enter in the field does the main act of the section. */
    final Div field(String name, Input input, List<Problem> problems) {
        fields.put(name, input);
        if (entered.add(input)) {
            input.getElement()
                    .addEventListener("keydown", event -> main.run())
                    .setFilter("event.key === 'Enter' && !event.isComposing")
                    .synchronizeProperty("value");
        }
        return Fields.labelled(
                key.replace('.', '-') + "-" + name,
                text(name),
                input,
                problems.stream()
                        .filter(problem -> problem.field().equals(name))
                        .map(problem -> messages.text(problem))
                        .findFirst()
                        .orElse(""));
    }

    /** The main act of the section. */
    final Button primary(String word, SerializableRunnable work) {
        main = work;
        var button = new Button(text(word), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** @param of what the button is for, for those who hear it without its row */
    final Button secondary(String word, String of, SerializableRunnable work) {
        var button = new Button(text(word), click -> work.run());
        if (!of.isEmpty()) {
            button.setAriaLabel(text(word) + ": " + of);
        }
        return button;
    }

    /**
     * A button whose work ends something for good, so that it asks first.
     *
     * @param asked what ends
     */
    final Button asking(String word, String of, String asked, SerializableRunnable work) {
        Button button = secondary(word, of, () -> {});
        button.addClickListener(click -> question.ask(asked, text(word + ".yes"), button, work));
        return button;
    }

    static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("lp-acts");
        return actions;
    }

    final Text moment(@Nullable Instant time) {
        return new Text(at(time));
    }

    final String at(@Nullable Instant time) {
        return time == null ? messages.text("factor.never") : MOMENT.format(time);
    }
}
