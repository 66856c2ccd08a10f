package de.lenkungsportal.survey.review;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a municipality is with its answers.
 *
 * @param work null where it is not for the user's eyes
 */
public record Progress(Participant participant, @Nullable Work work) {

    /**
     * @param answered how many of the questions are answered
     * @param changes figures that say something else than in the round before, what jumps first
     * @param changedProfile questions of the profile whose categories differ from those in the round before
     * @param openQueries questions back to it that are not settled
     * @param answeredQueries those of them to which it has answered
     * @param reminded how often it was reminded by hand
     */
    public record Work(
            int answered,
            int questions,
            List<Hint> hints,
            List<Change> changes,
            List<Question> changedProfile,
            int openQueries,
            int answeredQueries,
            int reminded,
            @Nullable Instant lastReminded) {

        public Work {
            hints = List.copyOf(hints);
            changes = List.copyOf(changes);
            changedProfile = List.copyOf(changedProfile);
        }

        /** How many answers jump, do not fit or are of another unit; what is merely open is not among them. */
        public long doubts() {
            return hints.stream().filter(hint -> hint.kind() != Hint.Kind.OPEN).count();
        }
    }

    /** @param doubted whether a hint stands beside it */
    public record Change(Question question, Quantity before, Quantity now, boolean doubted) {}
}
