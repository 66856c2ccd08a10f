package de.lenkungsportal.survey.review;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Questionnaire;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What steps of the review have in common: whose answers a user may read, and from where a step can be made. */
@Component
class ReviewDesk {

    static final String KIND = "survey-participant";

    private final SurveyReader survey;
    private final ReviewRepository repository;
    private final CurrentUser currentUser;

    ReviewDesk(SurveyReader survey, ReviewRepository repository, CurrentUser currentUser) {
        this.survey = survey;
        this.repository = repository;
        this.currentUser = currentUser;
    }

    /** Before approval a coordinator reads of the own municipality alone. */
    boolean isHidden(Participant participant) {
        return participant.state() != ParticipantState.APPROVED && isForeign(participant.ags());
    }

    boolean isForeign(String ags) {
        return currentUser.get().role() == Role.COORDINATOR
                && !currentUser.get().mayWriteFor(ags);
    }

    /** @throws NotFoundException when it takes no part, or is not for this user's eyes */
    Participant readable(String round, String ags) {
        Participant participant = survey.participant(round, ags);
        if (isHidden(participant)) {
            throw new NotFoundException(KIND, participant.id());
        }
        return participant;
    }

    /**
     * The participant as it was seen, which nobody else changes until this transaction ends.
     *
     * @throws NotFoundException when it takes no part
     * @throws StaleWriteException when it has another version by now
     * @throws InvalidInputException when it, or the round, is in another state; the sentence says which
     */
    Participant alone(String round, String ags, int version, ParticipantState... in) {
        Participant seen = survey.participant(round, ags);
        repository.lock(seen);
        Participant now = survey.participant(round, ags);
        StaleWriteException.unless(now.version() == version, KIND, now.id(), version);
        requireUnlocked(survey.round(round));
        if (!Arrays.asList(in).contains(now.state())) {
            throw refusal("surveyreview.problem.state." + now.state());
        }
        return now;
    }

    void requireUnlocked(Round round) {
        if (round.state() == RoundState.LOCKED) {
            throw refusal("surveyreview.problem.locked");
        }
    }

    static InvalidInputException refusal(String messageKey) {
        return new InvalidInputException(List.of(new Problem("state", messageKey, List.of())));
    }

    /** @throws NotFoundException when a source brought the round without one */
    Questionnaire questionnaire(Round round) {
        return survey.questionnaire(Objects.requireNonNullElse(round.questionnaire(), ""));
    }
}
