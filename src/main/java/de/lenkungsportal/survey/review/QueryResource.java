package de.lenkungsportal.survey.review;

import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.security.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question back to a municipality as the API says it.
 *
 * @param question code of the question; null where it is about all
 * @param dueOn until when an answer is asked for
 * @param closedAt when it was settled
 */
record QueryResource(
        UUID id,
        String round,
        String ags,
        @Nullable String question,
        @Nullable LocalDate dueOn,
        @Nullable Instant closedAt,
        List<QueryMessage> messages) {

    /** What was said, and in which function. */
    record QueryMessage(Role role, String text, Instant saidAt) {}

    static final Columns<QueryResource> COLUMNS = Columns.of(QueryResource.class)
            .with("messages", query -> query.messages().size());

    static QueryResource of(SurveyQuery query) {
        return new QueryResource(
                query.id(),
                query.round(),
                query.ags(),
                query.question(),
                query.dueOn(),
                query.closedAt(),
                query.messages().stream()
                        .map(each -> new QueryMessage(each.role(), each.text(), each.saidAt()))
                        .toList());
    }

    /**
     * A question back.
     *
     * @param version of the participant that was read
     * @param question code of the question it is about; left out where it is about all
     */
    record QueryInput(
            String ags,
            int version,
            @Nullable String question,

            @Schema(maxLength = 1000) String text,

            @Nullable LocalDate dueOn) {}

    record QueryReply(@Schema(maxLength = 1000) String text) {}

    /**
     * Whom to approve.
     *
     * @param reason why figures that were approved before say something else now; needed only then, and for one alone
     */
    record ApprovalInput(
            List<ApprovalSeen> participants,
            @Schema(maxLength = 500) @Nullable String reason) {}

    /** A municipality as it was read. */
    record ApprovalSeen(String ags, int version) {}

    /** Why an approval is taken back; the municipality reads it. */
    record ReopeningInput(@Schema(maxLength = 500) String reason) {}

    /** Keys of those to be reminded; all who have something open where left out. */
    record ReminderInput(@Nullable List<String> ags) {}
}
