package de.lenkungsportal.measure.offer;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider offers: a message, and the number of places where it names one. */
class InterestFields extends RecordFields<Optional<Interest>, InterestFields.Offer> {

    private static final int LONGEST_TEXT = 2000;

    /** @param capacity null where the number of places is open */
    record Offer(String message, @Nullable Integer capacity) {}

    private final PlannedWords words;
    private final TextArea message;
    private final TextField capacity;

    InterestFields(PlannedWords words) {
        super(words.messages());
        this.words = words;
        message = area("message", words.text("field.message"));
        message.setHelperText(words.text("field.messageHelp"));
        message.setMaxLength(LONGEST_TEXT);
        message.setRequiredIndicatorVisible(true);
        // the service decides what is valid, so that an error stays until the next save
        message.setManualValidation(true);
        capacity = line("capacity", words.text("field.capacity"));
        capacity.setHelperText(words.text("field.capacityHelp"));
        capacity.getElement().setAttribute("inputmode", "numeric");
        capacity.setManualValidation(true);
        add(message, capacity);
    }

    /** Shows what is stored; nothing where there is no statement. */
    @Override
    public void read(Optional<Interest> stored) {
        put(message, stored.map(Interest::message).orElse(null));
        put(capacity, stored.map(Interest::capacity).map(words::number).orElse(null));
    }

    @Override
    public Offer change(Optional<Interest> base) {
        return new Offer(message.getValue(), capacity());
    }

    /** @throws InvalidInputException where it is no whole German number */
    private @Nullable Integer capacity() {
        String typed = capacity.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,6}|[0-9]{1,3}\\.[0-9]{3}")) {
            throw new InvalidInputException(List.of(new Problem("capacity", "measureplan.problem.capacity")));
        }
        return Integer.valueOf(typed.replace(".", ""));
    }
}
