package de.lenkungsportal.survey.questionnaire;

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
import de.lenkungsportal.survey.Questionnaire;
import de.lenkungsportal.survey.SurveyReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questionnaires: everyone reads them, the steering group and the administration write them. */
@Service
@Readers
@Transactional(readOnly = true)
public class QuestionnaireService {

    private static final String KIND = "questionnaire";
    private static final String SUBJECT = "QUESTIONNAIRE";
    private static final int LONGEST_REASON = 500;

    private final SurveyReader survey;
    private final QuestionnaireRepository repository;
    private final QuestionRules rules;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    QuestionnaireService(
            SurveyReader survey,
            QuestionnaireRepository repository,
            QuestionRules rules,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.survey = survey;
        this.repository = repository;
        this.rules = rules;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Every questionnaire with how many rounds ask by it, the newest Fassung first; one query. */
    public List<QuestionnaireSummary> all() {
        return repository.all();
    }

    /** @throws NotFoundException when there is no such questionnaire */
    public QuestionnaireSummary summary(String id) {
        return repository.summary(id).stream().findFirst().orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /** @throws NotFoundException when there is no such questionnaire */
    public Questionnaire get(String id) {
        return survey.questionnaire(id);
    }

    /**
     * Every version, the newest first.
     *
     * @throws NotFoundException when there is no such questionnaire
     */
    public List<RecordVersion<Questionnaire>> history(String id) {
        return repository.history(get(id));
    }

    /**
     * Adds a questionnaire.
     *
     * @param basedOn id of the one that it follows; its questions are the start where none are given
     * @throws InvalidInputException when something breaks a rule
     */
    @SteeringAndAdmins
    @Transactional
    public Questionnaire create(QuestionnaireContent given, @Nullable String basedOn) {
        var input = new Input();
        Questionnaire base = basedOn == null ? null : known(input, basedOn);
        List<QuestionContent> before = questions(base);
        QuestionnaireContent start = base == null || !given.questions().isEmpty()
                ? given
                : new QuestionnaireContent(
                        given.title(),
                        given.note(),
                        QuestionnaireContent.of(base).next().questions());
        QuestionnaireContent content = start.checked(input, rules, before);
        input.check();
        return insert(content, base);
    }

    /**
     * Makes the next Fassung: a copy that can be changed.
     *
     * @throws NotFoundException when there is no such questionnaire
     * @throws InvalidInputException when a question breaks a rule by now
     */
    @SteeringAndAdmins
    @Transactional
    public Questionnaire follow(String id) {
        Questionnaire base = get(id);
        return create(QuestionnaireContent.of(base).next(), id);
    }

    private @Nullable Questionnaire known(Input input, String basedOn) {
        boolean isKnown = !repository.summary(basedOn).isEmpty();
        input.require(isKnown, "based_on", "surveyquestionnaire.problem.basedOn");
        return isKnown ? get(basedOn) : null;
    }

    private Questionnaire insert(QuestionnaireContent content, @Nullable Questionnaire base) {
        int number = base == null ? 1 : base.number() + 1;
        String slug = base == null
                ? QuestionRules.slug(content.title())
                : QuestionRules.withoutNumber(base.id(), base.number());
        String id = freeId(slug + "-" + number);
        repository.insert(id, number, base == null ? null : base.id(), content, user());
        audit.record("QUESTIONNAIRE_ENTERED", SUBJECT, id, null, "version " + 1);
        return get(id);
    }

    /** A second one of the same name and Fassung gets a letter in front of its number. */
    private String freeId(String id) {
        String slug = id.substring(0, id.lastIndexOf('-'));
        String number = id.substring(id.lastIndexOf('-'));
        return Stream.concat(
                        Stream.of(id),
                        IntStream.rangeClosed('b', 'z').mapToObj(letter -> slug + "-" + (char) letter + number))
                .filter(repository::isFree)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("title", "surveyquestionnaire.problem.taken"));
    }

    /**
     * Changes a questionnaire that no round asks by.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such questionnaire
     * @throws InvalidInputException when the change breaks a rule
     * @throws StaleWriteException when it has another version by now
     */
    @SteeringAndAdmins
    @Transactional
    public Questionnaire change(String id, int version, QuestionnaireContent given, @Nullable String reason) {
        Questionnaire stored = seen(id, version);
        requireUnused(id);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        String basedOn = stored.basedOn();
        QuestionnaireContent content = given.checked(input, rules, questions(basedOn == null ? null : get(basedOn)));
        input.check();
        StaleWriteException.unless(
                repository.update(stored, content, new Write("CHANGED", user(), why)), KIND, id, version);
        audit.record("QUESTIONNAIRE_CHANGED", SUBJECT, id, null, "version " + (version + 1));
        return get(id);
    }

    /**
     * Deletes a questionnaire that no round asks by; it can be brought back.
     *
     * @throws NotFoundException when there is no such questionnaire
     * @throws InvalidInputException when a round asks by it or another follows it
     * @throws StaleWriteException when it has another version by now
     */
    @SteeringAndAdmins
    @Transactional
    public void delete(String id, int version) {
        Questionnaire stored = seen(id, version);
        requireUnused(id);
        require(!repository.isFollowed(id), "surveyquestionnaire.problem.followed");
        StaleWriteException.unless(repository.delete(stored, user()), KIND, id, version);
        audit.record("QUESTIONNAIRE_DELETED", SUBJECT, id, null, "");
    }

    /** What was deleted and can be brought back, the latest first. */
    @SteeringAndAdmins
    public List<DeletedQuestionnaire> deleted() {
        return repository.deleted();
    }

    /**
     * Brings a deleted questionnaire back as it was.
     *
     * @throws NotFoundException when no such questionnaire was deleted
     * @throws InvalidInputException when it is there, or the one that it is based on was deleted, too
     */
    @SteeringAndAdmins
    @Transactional
    public Questionnaire restore(String id) {
        require(repository.summary(id).isEmpty(), "surveyquestionnaire.problem.notDeleted");
        DeletedQuestionnaire deleted = repository.deleted().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(KIND, id));
        String basedOn = deleted.basedOn();
        require(
                basedOn == null || !repository.summary(basedOn).isEmpty(),
                "surveyquestionnaire.problem.basedOnDeleted");
        if (!repository.restore(id, user())) {
            throw new NotFoundException(KIND, id);
        }
        audit.record("QUESTIONNAIRE_RESTORED", SUBJECT, id, null, "");
        return get(id);
    }

    private Questionnaire seen(String id, int version) {
        repository.lock(id);
        Questionnaire stored = get(id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        return stored;
    }

    private void requireUnused(String id) {
        require(!repository.isUsed(id), "surveyquestionnaire.problem.used");
    }

    private static void require(boolean holds, String messageKey) {
        if (!holds) {
            throw new InvalidInputException("state", messageKey);
        }
    }

    private static List<QuestionContent> questions(@Nullable Questionnaire base) {
        return base == null ? List.of() : QuestionnaireContent.of(base).questions();
    }

    private String user() {
        return currentUser.get().username();
    }
}
