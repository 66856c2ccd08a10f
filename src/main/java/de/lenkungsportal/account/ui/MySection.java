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
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One subject of the own account: heading, sentence, what was done, and the content, which is drawn anew after each change. */
abstract class MySection extends Section {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private final Messages messages;
    private final String key;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();

    /** @param key under which the words of the section stand: {@code key.title}, {@code key.sentence} */
    MySection(Messages messages, String key) {
        this.messages = messages;
        this.key = key;
        status.getElement().setAttribute("role", "status");
        content.addClassName("lp-account-form");
        add(new H2(text("title")), new Paragraph(text("sentence")), status, content);
    }

    /** What is shown while these fields are refused. */
    abstract void draw(List<Problem> problems);

    final void show(Component... components) {
        content.removeAll();
        content.add(components);
    }

    final Messages messages() {
        return messages;
    }

    /** The word under this key of the section. */
    final String text(String word, Object... arguments) {
        return messages.text(key + "." + word, arguments);
    }

    final void say(String sentence) {
        status.setText(sentence);
    }

    /** Does something, says so and draws the section anew; a refusal stands at its field, or above when it belongs to none. */
    final void act(SerializableRunnable work, String done) {
        try {
            work.run();
            say(text(done));
            draw(List.of());
        } catch (InvalidInputException e) {
            say("");
            draw(e.problems());
            e.problems().stream()
                    .filter(problem -> content.getElement()
                            .getChildren()
                            .noneMatch(child -> child.getChildren()
                                    .anyMatch(part -> id(problem.field()).equals(part.getAttribute("id")))))
                    .findFirst()
                    .ifPresent(problem -> say(messages.text(problem.messageKey())));
        } catch (NotFoundException e) {
            say(messages.text("factor.gone"));
            draw(List.of());
        }
    }

    final Div field(String name, Input input, List<Problem> problems) {
        return Fields.labelled(
                id(name),
                text(name),
                input,
                problems.stream()
                        .filter(problem -> problem.field().equals(name))
                        .map(problem -> messages.text(problem.messageKey()))
                        .findFirst()
                        .orElse(""));
    }

    private String id(String field) {
        return key.replace('.', '-') + "-" + field;
    }

    final Button primary(String word, SerializableRunnable work) {
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

    static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("lp-acts");
        return actions;
    }

    final Text moment(@Nullable Instant time) {
        return new Text(time == null ? messages.text("factor.never") : MOMENT.format(time));
    }
}
