package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.measure.Interest;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.shell.Typing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider offers: a message, and the number of places where it names one. */
class InterestFields extends Div {

    private static final int LONGEST_TEXT = 2000;

    private final PlannedWords words;
    private final TextArea message = new TextArea();
    private final TextField capacity = new TextField();
    private List<String> before = List.of();

    InterestFields(PlannedWords words, @Nullable Interest stored) {
        this.words = words;
        addClassName("lp-kz-fields");
        message.setLabel(words.text("field.message"));
        message.setHelperText(words.text("field.messageHelp"));
        message.setMaxLength(LONGEST_TEXT);
        message.setRequiredIndicatorVisible(true);
        Typing.follow(message);
        // the service decides what is valid, so that an error stays until the next save
        message.setManualValidation(true);
        capacity.setLabel(words.text("field.capacity"));
        capacity.setHelperText(words.text("field.capacityHelp"));
        capacity.getElement().setAttribute("inputmode", "numeric");
        Typing.follow(capacity);
        capacity.setManualValidation(true);
        add(message, capacity);
        read(stored);
    }

    void focus() {
        message.focus();
    }

    /** Shows what is stored; nothing where there is no statement. */
    final void read(@Nullable Interest stored) {
        clearErrors();
        message.setValue(stored == null ? "" : stored.message());
        capacity.setValue(stored == null || stored.capacity() == null ? "" : words.number(stored.capacity()));
        before = typed();
    }

    boolean isChanged() {
        return !typed().equals(before);
    }

    private List<String> typed() {
        return List.of(message.getValue(), capacity.getValue());
    }

    String message() {
        return message.getValue();
    }

    String typedCapacity() {
        return capacity.getValue();
    }

    /** @throws InvalidInputException where it is no whole German number */
    @Nullable Integer capacity() {
        String typed = capacity.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,6}|[0-9]{1,3}\\.[0-9]{3}")) {
            throw new InvalidInputException(List.of(new Problem("capacity", "measureplan.problem.capacity")));
        }
        return Integer.valueOf(typed.replace(".", ""));
    }

    /** One sentence at each field that is wrong; the cursor goes to the first. */
    void show(List<Problem> problems) {
        for (Problem problem : problems.reversed()) {
            String sentence = words.messages().text(problem.messageKey());
            if (problem.field().equals("capacity")) {
                capacity.setErrorMessage(sentence);
                capacity.setInvalid(true);
                capacity.focus();
            } else {
                message.setErrorMessage(sentence);
                message.setInvalid(true);
                message.focus();
            }
        }
    }

    void clearErrors() {
        message.setInvalid(false);
        capacity.setInvalid(false);
    }
}
