package de.lenkungsportal.survey.round;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A round as the API says it.
 *
 * @param source number of the source of its approved figures
 * @param participants how many municipalities are asked
 * @param submitted how many of them handed in and wait for the review
 * @param approved how many of them are in the figures of the round
 */
record RoundResource(
        String id,
        int version,
        String title,
        Stand asOf,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn,
        @Nullable String questionnaire,
        @Nullable String source,
        RoundState state,
        @Nullable String note,
        int participants,
        int submitted,
        int approved)
        implements Versioned {

    static final Columns<RoundResource> COLUMNS = Columns.of(RoundResource.class);

    static RoundResource of(RoundSummary summary) {
        Round round = summary.round();
        return new RoundResource(
                round.id(),
                round.version(),
                round.title(),
                round.asOf(),
                round.opensOn(),
                round.dueOn(),
                round.questionnaire(),
                round.source(),
                round.state(),
                round.note(),
                summary.participants(),
                summary.in(ParticipantState.SUBMITTED),
                summary.approved());
    }

    /** What a version of it said; who took part is no part of it. */
    record RoundVersion(
            String id,
            int version,
            String title,
            Stand asOf,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate dueOn,
            @Nullable String questionnaire,
            RoundState state,
            @Nullable String note) {

        static RoundVersion of(Round round) {
            return new RoundVersion(
                    round.id(),
                    round.version(),
                    round.title(),
                    round.asOf(),
                    round.opensOn(),
                    round.dueOn(),
                    round.questionnaire(),
                    round.state(),
                    round.note());
        }
    }

    /**
     * The body of a new round or of a change.
     *
     * @param asOf month or day that the answers are of
     * @param participants keys of those who take part in a new round; a change leaves them as they are
     * @param peerGroup id of a peer group whose members take part in a new round, too
     * @param reason why it is changed
     */
    record RoundInput(
            @Schema(maxLength = 120) String title,
            Stand asOf,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate dueOn,
            @Nullable String questionnaire,

            @Schema(maxLength = 2000) @Nullable String note,

            @Nullable List<String> participants,

            @Nullable String peerGroup,

            @Schema(maxLength = 500) @Nullable String reason) {

        RoundContent content() {
            return new RoundContent(title, asOf, opensOn, dueOn, questionnaire, note);
        }

        Set<String> asked() {
            return participants == null ? Set.of() : Set.copyOf(participants);
        }
    }

    /** Why a step is made. */
    record RoundReason(@Schema(maxLength = 500) @Nullable String reason) {}

    /**
     * A later due day.
     *
     * @param reason why
     */
    record ProlongationInput(
            LocalDate dueOn,
            @Schema(maxLength = 500) @Nullable String reason) {}
}
