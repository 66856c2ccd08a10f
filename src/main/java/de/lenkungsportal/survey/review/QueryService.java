package de.lenkungsportal.survey.review;

import static de.lenkungsportal.survey.ParticipantState.QUERY;
import static de.lenkungsportal.survey.ParticipantState.SUBMITTED;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SteeringAndCoordinators;
import de.lenkungsportal.security.SteeringGroup;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.SurveyReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions of the steering group on what a municipality handed in, and the answers to them. Nobody but the two and the administration
 * reads them, also after approval.
 */
@Service
@Readers
@Transactional(readOnly = true)
public class QueryService {

    static final String KIND = "survey-query";
    private static final String SUBJECT = "SURVEY_QUERY";
    private static final int LONGEST = 1000;

    private final SurveyReader survey;
    private final QueryRepository repository;
    private final ReviewRepository review;
    private final ReviewDesk desk;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    QueryService(
            SurveyReader survey,
            QueryRepository repository,
            ReviewRepository review,
            ReviewDesk desk,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.survey = survey;
        this.repository = repository;
        this.review = review;
        this.desk = desk;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those of a round that are for this user, the open ones first.
     *
     * @throws NotFoundException when there is no such round
     */
    public List<SurveyQuery> all(String round) {
        survey.round(round);
        PortalUser user = currentUser.get();
        return repository.queries(round, user.role() == Role.COORDINATOR ? user.ags() : null);
    }

    /** Those of one municipality, the open ones first; none where they are not for this user. */
    public List<SurveyQuery> of(String round, String ags) {
        survey.participant(round, ags);
        return desk.isForeign(ags) ? List.of() : repository.queries(round, ags);
    }

    /** @throws NotFoundException when there is none, or it is not for this user */
    public SurveyQuery get(String round, UUID id) {
        return repository
                .find(round, id)
                .filter(query -> !desk.isForeign(query.ags()))
                .orElseThrow(() -> new NotFoundException(KIND, id.toString()));
    }

    /**
     * Asks a municipality back, which can change its answers then.
     *
     * @param version of the participant as it was seen
     * @param question code of the question it is about; null for all
     * @param dueOn until when an answer is asked for
     * @throws NotFoundException when the municipality takes no part
     * @throws InvalidInputException when something breaks a rule, or nothing is handed in
     * @throws StaleWriteException when the participant has another version by now
     */
    @SteeringGroup
    @Transactional
    public SurveyQuery ask(
            String round,
            String ags,
            int version,
            @Nullable String question,
            @Nullable String text,
            @Nullable LocalDate dueOn) {
        Participant stored = desk.alone(round, ags, version, SUBMITTED, QUERY);
        var input = new Input();
        String said = input.required("text", text, LONGEST, "surveyreview.problem.text");
        input.require(question == null || isAsked(round, question), "question", "surveyreview.problem.question");
        input.requireOfWork("due_on", dueOn);
        input.require(dueOn == null || !dueOn.isBefore(LocalDate.now(clock)), "due_on", "surveyreview.problem.duePast");
        input.check();
        PortalUser user = currentUser.get();
        UUID id = repository.insert(stored, question, dueOn);
        repository.say(id, user.role(), said, user.username());
        StaleWriteException.unless(
                review.step(stored, QUERY, Write.of("QUERIED", user.username())),
                ReviewDesk.KIND,
                stored.id(),
                version);
        audit.record("SURVEY_QUERY_ASKED", SUBJECT, id.toString(), ags, round);
        return get(round, id);
    }

    private boolean isAsked(String round, String question) {
        Round of = survey.round(round);
        return desk.questionnaire(of).questions().stream()
                .anyMatch(each -> each.code().equals(question));
    }

    /**
     * Says something to a question back: the municipality answers, the steering group may ask on.
     *
     * @throws NotFoundException when there is none, or it is not for this user
     * @throws InvalidInputException when it is settled, or the text breaks a rule
     */
    @SteeringAndCoordinators
    @Transactional
    public SurveyQuery reply(String round, UUID id, @Nullable String text) {
        SurveyQuery stored = openOne(round, id);
        var input = new Input();
        String said = input.required("text", text, LONGEST, "surveyreview.problem.text");
        input.check();
        PortalUser user = currentUser.get();
        repository.say(id, user.role(), said, user.username());
        audit.record("SURVEY_QUERY_ANSWERED", SUBJECT, id.toString(), stored.ags(), round);
        return get(round, id);
    }

    /**
     * Settles it; the municipality stays where it is until it hands in again or is approved.
     *
     * @throws NotFoundException when there is none
     * @throws InvalidInputException when it is settled already
     */
    @SteeringGroup
    @Transactional
    public SurveyQuery settle(String round, UUID id) {
        SurveyQuery stored = openOne(round, id);
        repository.close(id);
        audit.record("SURVEY_QUERY_SETTLED", SUBJECT, id.toString(), stored.ags(), round);
        return get(round, id);
    }

    private SurveyQuery openOne(String round, UUID id) {
        SurveyQuery stored = get(round, id);
        desk.requireUnlocked(survey.round(round));
        if (!stored.isOpen()) {
            throw ReviewDesk.refusal("surveyreview.problem.settled");
        }
        return stored;
    }
}
