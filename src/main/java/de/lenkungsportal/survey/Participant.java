package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Stand;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality that is asked in a round.
 *
 * @param name its name when it was asked
 * @param dueOn a due day of its own, where it was prolonged; null where that of the round holds
 * @param asOf the Stand of all answers that have none of their own; null until it is said
 * @param sourceName where its answers are from; null until it is said
 * @param lateWish why it asks to hand in late; null where it does not
 */
public record Participant(
        String round,
        String ags,
        String name,
        ParticipantState state,
        @Nullable LocalDate dueOn,
        @Nullable Stand asOf,
        @Nullable String sourceName,
        @Nullable String lateWish,
        @Nullable Instant lateWishedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        int version) {

    /** Whether a source brought what it said, as figures and profiles without answers. */
    public boolean isFromSource() {
        return state == ParticipantState.APPROVED && approvedAt == null;
    }

    /** The key of its row and of its history. */
    public String id() {
        return round + "." + ags;
    }
}
