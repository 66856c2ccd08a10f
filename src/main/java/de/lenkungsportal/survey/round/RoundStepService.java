package de.lenkungsportal.survey.round;

import static de.lenkungsportal.survey.RoundState.CLOSED;
import static de.lenkungsportal.survey.RoundState.LOCKED;
import static de.lenkungsportal.survey.RoundState.OPEN;
import static de.lenkungsportal.survey.RoundState.PREPARED;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.SteeringAndAdmins;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a round: open, prolong, close, lock, and unlock with a reason. Each is made from the version that was seen, and refused
 * where the round stands elsewhere by now.
 */
@Service
@SteeringAndAdmins
@Transactional
public class RoundStepService {

    private static final String SUBJECT = "SURVEY_ROUND";
    private static final int LONGEST_REASON = 500;

    private final SurveyReader survey;
    private final RoundRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    RoundStepService(
            SurveyReader survey, RoundRepository repository, CurrentUser currentUser, AuditTrail audit, Clock clock) {
        this.survey = survey;
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From now on the municipalities are asked; without a day of opening it is today.
     *
     * @throws NotFoundException when there is no such round
     * @throws InvalidInputException when something that it needs is missing
     * @throws StaleWriteException when it has another version by now
     */
    public Round open(String id, int version) {
        Round stored = seen(id, version, PREPARED);
        var input = new Input();
        String questionnaire = stored.questionnaire();
        input.require(
                questionnaire != null && repository.asksSomething(questionnaire),
                "questionnaire",
                "surveyround.problem.asksNothing");
        LocalDate due = stored.dueOn();
        input.require(due != null, "due_on", "surveyround.problem.dueMissing");
        input.require(due == null || !due.isBefore(LocalDate.now(clock)), "due_on", "surveyround.problem.duePast");
        input.require(!survey.participants(id).isEmpty(), "participants", "surveyround.problem.nobody");
        input.check();
        LocalDate opens = stored.opensOn() == null ? LocalDate.now(clock) : stored.opensOn();
        write(repository.open(stored, opens, new Write("OPENED", user(), null)), stored);
        audit.record("SURVEY_ROUND_OPENED", SUBJECT, id, null, next(stored));
        return survey.round(id);
    }

    /**
     * Gives all a later due day; a closed round is open again.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such round
     * @throws InvalidInputException when the day is no later one
     * @throws StaleWriteException when it has another version by now
     */
    public Round prolong(String id, int version, @Nullable LocalDate dueOn, @Nullable String reason) {
        Round stored = seen(id, version, OPEN, CLOSED);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        requireLater(input, dueOn, stored.dueOn(), LocalDate.now(clock));
        input.check();
        LocalDate day = Objects.requireNonNull(dueOn);
        write(repository.prolong(stored, day, new Write("PROLONGED", user(), why)), stored);
        audit.record("SURVEY_ROUND_PROLONGED", SUBJECT, id, null, next(stored));
        return survey.round(id);
    }

    static void requireLater(Input input, @Nullable LocalDate given, @Nullable LocalDate before, LocalDate today) {
        input.require(given != null, "due_on", "surveyround.problem.dueMissing");
        input.requireOfWork("due_on", given);
        input.require(
                given == null || (!given.isBefore(today) && (before == null || given.isAfter(before))),
                "due_on",
                "surveyround.problem.dueNotLater");
    }

    /**
     * Nobody hands in any more but those who got a later due day of their own.
     *
     * @throws NotFoundException when there is no such round
     * @throws InvalidInputException when it is not open
     * @throws StaleWriteException when it has another version by now
     */
    public Round close(String id, int version) {
        Round stored = seen(id, version, OPEN);
        step(stored, CLOSED, new Write("CLOSED", user(), null));
        audit.record("SURVEY_ROUND_CLOSED", SUBJECT, id, null, next(stored));
        return survey.round(id);
    }

    /**
     * Ends the round: what is approved changes only by a correction, and the rest does not come into the figures.
     *
     * @throws NotFoundException when there is no such round
     * @throws InvalidInputException when it is neither open nor closed
     * @throws StaleWriteException when it has another version by now
     */
    public Round lock(String id, int version) {
        Round stored = seen(id, version, OPEN, CLOSED);
        step(stored, LOCKED, new Write("LOCKED", user(), null));
        audit.record("SURVEY_ROUND_LOCKED", SUBJECT, id, null, next(stored));
        return survey.round(id);
    }

    /**
     * Takes the lock off again; the round is closed then.
     *
     * @param reason why, for everyone to read in the history
     * @throws NotFoundException when there is no such round
     * @throws InvalidInputException when there is no reason, it is not locked, or a source brought it
     * @throws StaleWriteException when it has another version by now
     */
    public Round unlock(String id, int version, @Nullable String reason) {
        Round stored = seen(id, version, LOCKED);
        var input = new Input();
        String why = input.required("reason", reason, LONGEST_REASON, "surveyround.problem.reason");
        input.require(
                stored.questionnaire() != null && stored.dueOn() != null, "state", "surveyround.problem.ofSource");
        input.check();
        step(stored, CLOSED, new Write("UNLOCKED", user(), why));
        audit.record("SURVEY_ROUND_UNLOCKED", SUBJECT, id, null, next(stored));
        return survey.round(id);
    }

    private Round seen(String id, int version, RoundState... in) {
        Round stored = survey.round(id);
        StaleWriteException.unless(stored.version() == version, RoundService.KIND, id, version);
        if (!List.of(in).contains(stored.state())) {
            throw new InvalidInputException(
                    List.of(new Problem("state", "surveyround.problem.state." + stored.state(), List.of())));
        }
        return stored;
    }

    private void step(Round stored, RoundState state, Write write) {
        write(repository.step(stored, state, write), stored);
    }

    private static void write(boolean written, Round stored) {
        StaleWriteException.unless(written, RoundService.KIND, stored.id(), stored.version());
    }

    private static String next(Round stored) {
        return "version " + (stored.version() + 1);
    }

    private String user() {
        return currentUser.get().username();
    }
}
