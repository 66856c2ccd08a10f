package de.lenkungsportal.survey.review;

import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Rückfrage with what was said to it, the oldest first.
 *
 * @param question code of the question that it is about; null where it is about all that was handed in
 * @param dueOn until when an answer is asked for
 * @param closedAt when it was settled; null as long as it is open
 */
public record SurveyQuery(
        UUID id,
        String round,
        String ags,
        @Nullable String question,
        @Nullable LocalDate dueOn,
        @Nullable Instant closedAt,
        List<Message> messages) {

    public SurveyQuery {
        messages = List.copyOf(messages);
    }

    /** What was said, and in which function: who it was is told to nobody. */
    public record Message(Role role, String text, Instant saidAt) {}

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether it is open and the municipality spoke last. */
    public boolean isAnswered() {
        return isOpen() && !messages.isEmpty() && messages.getLast().role() == Role.COORDINATOR;
    }
}
