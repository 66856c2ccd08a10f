package de.lenkungsportal.about;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Report of an accessibility barrier in the portal.
 *
 * @param page where, in the words of who reports
 * @param replyTo e-mail address for the answer; deleted when the report is done
 * @param publicNote what the administration says of it in public; null while it says nothing
 * @param mendedOn day on which the barrier was mended, as the public is told
 */
public record BarrierReport(
        UUID id,
        String page,
        String message,
        @Nullable String replyTo,
        Instant reportedAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String publicNote,
        @Nullable LocalDate mendedOn) {

    /** Open reports wait for an answer. */
    public enum State {
        OPEN,
        DONE
    }

    public State state() {
        return doneAt == null ? State.OPEN : State.DONE;
    }
}
