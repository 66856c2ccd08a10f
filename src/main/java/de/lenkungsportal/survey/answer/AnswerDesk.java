package de.lenkungsportal.survey.answer;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Questionnaire;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.SurveyReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who may read and write the answers of a municipality, and whether the round lets them. */
@Component
class AnswerDesk {

    static final String KIND = "survey-answer";

    private final SurveyReader survey;
    private final AnswerRepository repository;
    private final CurrentUser currentUser;
    private final Clock clock;

    AnswerDesk(SurveyReader survey, AnswerRepository repository, CurrentUser currentUser, Clock clock) {
        this.survey = survey;
        this.repository = repository;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The Stichtag, after which no Stand begins. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whose answers are written, in which round. */
    record Place(Round round, Participant participant) {}

    /**
     * Before approval the answers are read by the municipality itself, the steering group and the administration.
     *
     * @throws NotFoundException when there is no such round, the municipality takes no part, or its answers are not for this user
     */
    Place readable(String round, String ags) {
        Participant participant = survey.participant(round, ags);
        if (participant.state() != ParticipantState.APPROVED) {
            requireInsider(round, ags);
        }
        return new Place(survey.round(round), participant);
    }

    /** @throws NotFoundException for the coordinator of another municipality */
    void requireInsider(String round, String ags) {
        if (currentUser.get().role() == Role.COORDINATOR) {
            currentUser.requireOwn(ags, KIND, round + "." + ags);
        }
    }

    /**
     * For one write of an answer, beside which others may save theirs.
     *
     * @throws NotFoundException when there is no such round, or the municipality is not the own one or takes no part
     * @throws InvalidInputException when the answers cannot be changed any more, or not yet
     */
    Place toWrite(String round, String ags) {
        Place seen = own(round, ags);
        requireWritable(seen);
        if (seen.participant().state() == ParticipantState.OPEN) {
            repository.begin(seen.participant(), currentUser.get().username());
        }
        repository.share(seen.participant());
        Place now = now(seen);
        requireWritable(now);
        return now;
    }

    /** The same for a step with all answers, beside which nobody writes. */
    Place alone(String round, String ags) {
        Place seen = own(round, ags);
        repository.lock(seen.participant());
        return now(seen);
    }

    private Place own(String round, String ags) {
        currentUser.requireOwn(ags, KIND, round + "." + ags);
        return new Place(survey.round(round), survey.participant(round, ags));
    }

    private Place now(Place seen) {
        return new Place(
                seen.round(),
                survey.participant(seen.round().id(), seen.participant().ags()));
    }

    /** @throws InvalidInputException which says why it cannot be changed, and who can open it */
    void requireWritable(Place place) {
        Entry entry = Entry.of(place.round(), place.participant());
        if (entry != Entry.WRITABLE) {
            throw new InvalidInputException(
                    List.of(new Problem("state", "surveyanswer.closed." + entry.name(), List.of())));
        }
    }

    AnswerForm form(Place place) {
        Round round = place.round();
        Participant participant = place.participant();
        return new AnswerForm(
                round,
                participant,
                questionnaire(round),
                repository.answers(round.id(), participant.ags()),
                LocalDate.now(clock));
    }

    /** @throws NotFoundException when a source brought the round, which then asks nothing */
    Questionnaire questionnaire(Round round) {
        return survey.questionnaire(Objects.requireNonNullElse(round.questionnaire(), ""));
    }
}
