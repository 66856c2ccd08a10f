package de.lenkungsportal.survey.round;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.SteeringAndAdmins;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds: everyone reads them, the steering group and the administration set them up. */
@Service
@Readers
@Transactional(readOnly = true)
public class RoundService {

    static final String KIND = "round";
    private static final String SUBJECT = "SURVEY_ROUND";
    private static final int LONGEST_REASON = 500;

    private final SurveyReader survey;
    private final RoundRepository repository;
    private final ParticipantWrites participants;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    RoundService(
            SurveyReader survey,
            RoundRepository repository,
            ParticipantWrites participants,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.survey = survey;
        this.repository = repository;
        this.participants = participants;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Every round with how far it is, the newest first; two queries. */
    public List<RoundSummary> all() {
        var counts = repository.counts();
        return survey.rounds().stream()
                .map(round -> new RoundSummary(round, counts.getOrDefault(round.id(), Map.of())))
                .toList();
    }

    /** @throws NotFoundException when there is no such round */
    public RoundSummary get(String id) {
        Round round = survey.round(id);
        return new RoundSummary(round, repository.counts().getOrDefault(id, Map.of()));
    }

    /**
     * Every version, the newest first.
     *
     * @throws NotFoundException when there is no such round
     */
    public List<RecordVersion<Round>> history(String id) {
        return repository.history(survey.round(id));
    }

    /** The own municipality in each round that it takes part in; none for those who have no municipality. */
    public Map<String, Participant> own() {
        String ags = currentUser.get().ags();
        return ags == null ? Map.of() : repository.of(ags);
    }

    /** Names of the questionnaires that a round can ask by, by id. */
    public Map<String, String> questionnaires() {
        return repository.questionnaires();
    }

    /**
     * Prepares a round, which nobody is asked in yet.
     *
     * @param asked keys of the municipalities that take part
     * @throws InvalidInputException when something breaks a rule
     */
    @SteeringAndAdmins
    @Transactional
    public Round create(RoundContent given, Set<String> asked) {
        var input = new Input();
        RoundContent content = given.checked(input);
        requireKnown(input, content);
        participants.check(input, asked);
        input.check();
        String id = freeId(content);
        repository.insert(id, content, currentUser.get().username());
        participants.add(id, asked);
        audit.record("SURVEY_ROUND_ENTERED", SUBJECT, id, null, "version " + 1);
        return survey.round(id);
    }

    /** The month of its Stand; a second one of the month gets a letter. */
    private String freeId(RoundContent content) {
        String month = content.asOf().iso().substring(0, 7);
        return Stream.concat(
                        Stream.of(month),
                        Stream.iterate('b', letter -> letter <= 'z', letter -> (char) (letter + 1))
                                .map(letter -> month + "-" + letter))
                .filter(id -> !repository.isTaken(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("as_of", "surveyround.problem.tooMany"));
    }

    /**
     * Changes a round. What it asks, of which time and until when, is fixed once it is open.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such round
     * @throws InvalidInputException when the change breaks a rule
     * @throws StaleWriteException when it has another version by now
     */
    @SteeringAndAdmins
    @Transactional
    public Round change(String id, int version, RoundContent given, @Nullable String reason) {
        Round stored = seen(id, version);
        require(stored.state() != RoundState.LOCKED, "surveyround.problem.locked");
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        RoundContent content = given.checked(input);
        input.require(
                stored.state() == RoundState.PREPARED || content.asksAs(RoundContent.of(stored)),
                "as_of",
                "surveyround.problem.fixed");
        requireKnown(input, content);
        input.check();
        write(repository.update(stored, content, new Write("CHANGED", user(), why)), stored);
        audit.record("SURVEY_ROUND_CHANGED", SUBJECT, id, null, next(stored));
        return survey.round(id);
    }

    private void requireKnown(Input input, RoundContent content) {
        String questionnaire = content.questionnaire();
        input.require(
                questionnaire == null || repository.questionnaires().containsKey(questionnaire),
                "questionnaire",
                "surveyround.problem.questionnaire");
    }

    private Round seen(String id, int version) {
        Round stored = survey.round(id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        return stored;
    }

    private static void require(boolean holds, String messageKey) {
        if (!holds) {
            throw new InvalidInputException("state", messageKey);
        }
    }

    private static void write(boolean written, Round stored) {
        StaleWriteException.unless(written, KIND, stored.id(), stored.version());
    }

    private static String next(Round stored) {
        return "version " + (stored.version() + 1);
    }

    private String user() {
        return currentUser.get().username();
    }
}
