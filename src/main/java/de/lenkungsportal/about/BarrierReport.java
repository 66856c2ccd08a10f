package de.lenkungsportal.about;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Report of an accessibility barrier in the portal.
 *
 * @param page where, in the words of who reports
 * @param replyTo e-mail address for the answer; deleted when the report is done
 */
public record BarrierReport(
        UUID id,
        String page,
        String message,
        @Nullable String replyTo,
        Instant reportedAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    /** Open reports wait for an answer. */
    public enum State {
        OPEN,
        DONE
    }

    public State state() {
        return doneAt == null ? State.OPEN : State.DONE;
    }
}
