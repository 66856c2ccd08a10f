package de.lenkungsportal.survey.round;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in a round as the API says it; of another one a coordinator reads its state alone before it is approved.
 *
 * @param municipality its name when it was asked
 * @param dueOn a due day of its own
 * @param lateWish why it asks to hand in late
 */
@Schema(name = "RoundParticipant")
record ParticipantResource(
        String round,
        String ags,
        int version,
        String municipality,
        ParticipantState state,
        @Nullable LocalDate dueOn,
        @Nullable Stand asOf,
        @Nullable String sourceName,
        @Nullable String lateWish,
        @Nullable Instant lateWishedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt)
        implements Versioned {

    static final Columns<ParticipantResource> COLUMNS = Columns.of(ParticipantResource.class);

    static ParticipantResource of(Participant participant) {
        return new ParticipantResource(
                participant.round(),
                participant.ags(),
                participant.version(),
                participant.name(),
                participant.state(),
                participant.dueOn(),
                participant.asOf(),
                participant.sourceName(),
                participant.lateWish(),
                participant.lateWishedAt(),
                participant.submittedAt(),
                participant.approvedAt());
    }

    /**
     * Who else takes part: municipalities by their keys, all of a peer group, or both.
     *
     * @param peerGroup id of the group; who is in it later is not asked by that
     */
    record ParticipantsInput(
            @Nullable List<String> ags, @Nullable String peerGroup) {

        Set<String> keys() {
            return ags == null ? Set.of() : Set.copyOf(ags);
        }
    }
}
