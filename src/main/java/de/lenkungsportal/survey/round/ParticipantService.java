package de.lenkungsportal.survey.round;

import de.lenkungsportal.platform.AuditEvent;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SteeringAndAdmins;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a round. Of other municipalities a coordinator reads no more than the state before they are approved. */
@Service
@Readers
@Transactional(readOnly = true)
public class ParticipantService {

    private static final String KIND = "survey-participant";
    private static final String SUBJECT = "SURVEY_PARTICIPANT";
    private static final int LONGEST_REASON = 500;

    private final SurveyReader survey;
    private final ParticipantRepository repository;
    private final ParticipantWrites writes;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    ParticipantService(
            SurveyReader survey,
            ParticipantRepository repository,
            ParticipantWrites writes,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.survey = survey;
        this.repository = repository;
        this.writes = writes;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In the order of their names, as far as the user may read them.
     *
     * @throws NotFoundException when there is no such round
     */
    public List<Participant> all(String round) {
        survey.round(round);
        return survey.participants(round).stream().map(this::readable).toList();
    }

    /** @throws NotFoundException when there is no such round, or the municipality takes no part in it */
    public Participant get(String round, String ags) {
        return readable(survey.participant(round, ags));
    }

    /**
     * Every version, the newest first.
     *
     * @throws NotFoundException when there is no such participant, or it is another municipality that is not approved
     */
    public List<RecordVersion<Participant>> history(String round, String ags) {
        Participant stored = survey.participant(round, ags);
        if (isHidden(stored)) {
            throw new NotFoundException(KIND, stored.id());
        }
        boolean isForeign = isForeign(stored);
        // What came before the approval of another municipality is none of a coordinator's business.
        return repository.history(stored).stream()
                .filter(version -> !isForeign || version.record().state() == ParticipantState.APPROVED)
                .toList();
    }

    /**
     * Whether this user may read no more of it than its state.
     *
     * @param participant as it is stored
     */
    public boolean isHidden(Participant participant) {
        return participant.state() != ParticipantState.APPROVED && isForeign(participant);
    }

    private boolean isForeign(Participant participant) {
        PortalUser user = currentUser.get();
        return user.role() == Role.COORDINATOR && !user.mayWriteFor(participant.ags());
    }

    private Participant readable(Participant stored) {
        return isHidden(stored)
                ? new Participant(
                        stored.round(),
                        stored.ags(),
                        stored.name(),
                        stored.state(),
                        stored.dueOn(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        stored.version())
                : stored;
    }

    /**
     * Takes municipalities into a round that is prepared or open; those that take part already stay as they are.
     *
     * @throws NotFoundException when there is no such round
     * @throws InvalidInputException when one is unknown, or the round takes none any more
     */
    @SteeringAndAdmins
    @Transactional
    public List<Participant> add(String round, Set<String> ags) {
        requireOpenOrPrepared(survey.round(round));
        var input = new Input();
        input.require(!ags.isEmpty(), "participants", "surveyround.problem.nobody");
        writes.check(input, ags);
        input.check();
        Set<String> before =
                survey.participants(round).stream().map(Participant::ags).collect(Collectors.toSet());
        writes.add(round, ags);
        audit.record(ags.stream()
                .filter(each -> !before.contains(each))
                .sorted()
                .map(each -> new AuditEvent("SURVEY_PARTICIPANT_ADDED", SUBJECT, round + "." + each, each, ""))
                .toList());
        return all(round);
    }

    /**
     * Takes a municipality out of a round again; only as long as it has answered nothing.
     *
     * @throws NotFoundException when it takes no part
     * @throws InvalidInputException when it has answers, or the round is closed
     */
    @SteeringAndAdmins
    @Transactional
    public void remove(String round, String ags) {
        requireOpenOrPrepared(survey.round(round));
        Participant stored = survey.participant(round, ags);
        if (stored.state() != ParticipantState.OPEN || repository.hasAnswers(stored)) {
            throw new InvalidInputException("participants", "surveyround.problem.hasAnswers");
        }
        StaleWriteException.unless(repository.delete(stored), KIND, stored.id(), stored.version());
        audit.record("SURVEY_PARTICIPANT_REMOVED", SUBJECT, stored.id(), ags, "");
    }

    /**
     * Gives one municipality a later due day, which also answers its wish to hand in late.
     *
     * @param reason why, for the history; may stay empty
     * @throws NotFoundException when it takes no part
     * @throws InvalidInputException when the day is no later one, or the round is locked
     * @throws StaleWriteException when it has another version by now
     */
    @SteeringAndAdmins
    @Transactional
    public Participant prolong(
            String round, String ags, int version, @Nullable LocalDate dueOn, @Nullable String reason) {
        Round of = survey.round(round);
        Participant stored = survey.participant(round, ags);
        StaleWriteException.unless(stored.version() == version, KIND, stored.id(), version);
        requireState(of, of.state() == RoundState.OPEN || of.state() == RoundState.CLOSED);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        RoundStepService.requireLater(
                input, dueOn, stored.dueOn() == null ? of.dueOn() : stored.dueOn(), LocalDate.now(clock));
        input.check();
        LocalDate day = Objects.requireNonNull(dueOn);
        var write = new Write("PROLONGED", currentUser.get().username(), why);
        StaleWriteException.unless(repository.prolong(stored, day, write), KIND, stored.id(), version);
        audit.record("SURVEY_PARTICIPANT_PROLONGED", SUBJECT, stored.id(), ags, "version " + (version + 1));
        return get(round, ags);
    }

    private static void requireOpenOrPrepared(Round round) {
        requireState(round, round.state() == RoundState.PREPARED || round.state() == RoundState.OPEN);
    }

    private static void requireState(Round round, boolean holds) {
        if (!holds) {
            throw new InvalidInputException(
                    List.of(new Problem("state", "surveyround.problem.state." + round.state(), List.of())));
        }
    }
}
