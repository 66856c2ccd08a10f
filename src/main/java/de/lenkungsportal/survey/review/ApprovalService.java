package de.lenkungsportal.survey.review;

import static de.lenkungsportal.survey.ParticipantState.APPROVED;
import static de.lenkungsportal.survey.ParticipantState.QUERY;
import static de.lenkungsportal.survey.ParticipantState.SUBMITTED;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.SteeringGroup;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.SurveyReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves what a municipality handed in, which puts it into the figures and profiles of the round, and opens it again. */
@Service
@SteeringGroup
@Transactional
public class ApprovalService {

    private static final String SUBJECT = "SURVEY_PARTICIPANT";
    private static final int LONGEST_REASON = 500;

    private final SurveyReader survey;
    private final ReviewRepository repository;
    private final QueryRepository queries;
    private final ReviewDesk desk;
    private final Publication publication;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    ApprovalService(
            SurveyReader survey,
            ReviewRepository repository,
            QueryRepository queries,
            ReviewDesk desk,
            Publication publication,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.survey = survey;
        this.repository = repository;
        this.queries = queries;
        this.desk = desk;
        this.publication = publication;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * Approves one municipality, also with open hints; open questions back to it are settled with that.
     *
     * @param reason why figures that were approved before say something else now; needed only then
     * @throws NotFoundException when it takes no part
     * @throws InvalidInputException when nothing is handed in, something required is open, or an answer breaks a rule of figures
     * @throws StaleWriteException when it has another version by now
     */
    public Participant approve(String round, String ags, int version, @Nullable String reason) {
        Participant stored = desk.alone(round, ags, version, SUBMITTED, QUERY);
        Round of = survey.round(round);
        List<Question> questions = desk.questionnaire(of).questions();
        Map<String, Answer> answers = repository.answers(round, List.of(ags)).getOrDefault(ags, Map.of());
        requireComplete(questions, answers);
        publication.publish(of, stored, questions, answers, reason);
        queries.closeAll(stored);
        var write = new Write("APPROVED", currentUser.get().username(), null);
        StaleWriteException.unless(repository.approve(stored, write), ReviewDesk.KIND, stored.id(), version);
        audit.record("SURVEY_PARTICIPANT_APPROVED", SUBJECT, stored.id(), ags, "version " + (version + 1));
        return survey.participant(round, ags);
    }

    /** Someone may have cleared an answer while the municipality was asked back. */
    private static void requireComplete(List<Question> questions, Map<String, Answer> answers) {
        List<Problem> open = questions.stream()
                .filter(question -> {
                    Answer answer = answers.get(question.code());
                    boolean isUnreadable = answer != null && answer.typed() != null;
                    return isUnreadable || (question.required() && question.isOpenWith(answer));
                })
                .map(question -> new Problem(
                        "answers." + question.code(), "surveyreview.problem.open", List.of(question.label())))
                .toList();
        if (!open.isEmpty()) {
            throw new InvalidInputException(open);
        }
    }

    /**
     * Approves several, or none.
     *
     * @param versions of the participants as they were seen, by municipality
     * @throws InvalidInputException when one of them cannot be approved
     * @throws StaleWriteException when one of them has another version by now
     */
    public List<Participant> approveAll(String round, Map<String, Integer> versions) {
        return versions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> approve(round, each.getKey(), each.getValue(), null))
                .toList();
    }

    /**
     * Gives an approved municipality its answers back. What was approved stays in the figures until it is approved anew.
     *
     * @param reason why, told to the municipality
     * @throws NotFoundException when it takes no part
     * @throws InvalidInputException when there is no reason, it is not approved, or the round is locked
     * @throws StaleWriteException when it has another version by now
     */
    public Participant reopen(String round, String ags, int version, @Nullable String reason) {
        Participant stored = desk.alone(round, ags, version, APPROVED);
        var input = new Input();
        String why = input.required("reason", reason, LONGEST_REASON, "surveyreview.problem.reason");
        input.check();
        String by = currentUser.get().username();
        UUID query = queries.insert(stored, null, null);
        queries.say(query, currentUser.get().role(), why, by);
        StaleWriteException.unless(
                repository.step(stored, QUERY, new Write("REOPENED", by, why)), ReviewDesk.KIND, stored.id(), version);
        audit.record("SURVEY_PARTICIPANT_REOPENED", SUBJECT, stored.id(), ags, "version " + (version + 1));
        return survey.participant(round, ags);
    }
}
