package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.LastAnswer;
import de.lenkungsportal.survey.LastAnswers;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.answer.AnswerDesk.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a municipality answers in a round. Its coordination writes, several people at once: an answer is saved by its version, so
 * that nobody replaces what they have not seen.
 */
@Service
@Readers
@Transactional(readOnly = true)
public class AnswerService {

    static final int LONGEST_SOURCE = 200;

    private final AnswerDesk desk;
    private final AnswerWrites writes;
    private final AnswerRepository repository;
    private final LastAnswers last;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    AnswerService(
            AnswerDesk desk,
            AnswerWrites writes,
            AnswerRepository repository,
            LastAnswers last,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.desk = desk;
        this.writes = writes;
        this.repository = repository;
        this.last = last;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * What holds for all answers that say nothing of their own.
     *
     * @param sourceName where they are from, as a word
     */
    public record Common(@Nullable Stand asOf, @Nullable String sourceName) {}

    /**
     * Everything that the form shows, a constant number of queries.
     *
     * @throws NotFoundException when there is no such round, the municipality takes no part, or its answers are not for this user
     */
    public AnswerForm form(String round, String ags) {
        return desk.form(desk.readable(round, ags));
    }

    /**
     * What the municipality stated in the round before, beside the form.
     *
     * @throws NotFoundException as for the form
     */
    LastAnswers.Before before(String round, String ags) {
        return before(form(round, ags));
    }

    private LastAnswers.Before before(AnswerForm form) {
        return last.before(
                form.round(), form.questions(), List.of(form.participant().ags()));
    }

    /**
     * Answers as in the round before.
     *
     * @param version that was seen, 0 where there was none
     * @throws NotFoundException when there is no such question, or the municipality is not the own one
     * @throws InvalidInputException when there is no answer of the round before that fits, or the answers cannot be changed now
     * @throws StaleWriteException when somebody else has saved another answer meanwhile
     */
    @Coordinators
    @Transactional
    public Answer takeOver(String round, String ags, String question, int version) {
        Place place = desk.toWrite(round, ags);
        LastAnswer before = before(desk.form(place)).of(ags).getOrDefault(question, LastAnswer.NONE);
        if (!before.canBeTakenOver()) {
            throw new InvalidInputException("question", "surveyanswer.problem.nothingBefore");
        }
        Write write = Write.of("TAKEN_OVER", currentUser.get().username());
        return writes.save(place, question(place, question), version, AnswerContent.of(before), write);
    }

    /**
     * Every version of every answer, by question, the newest first; also after approval for the municipality itself, the steering
     * group and the administration alone.
     *
     * @throws NotFoundException when there is no such round, the municipality takes no part, or its drafts are not for this user
     */
    public List<RecordVersion<Answer>> history(String round, String ags) {
        desk.requireInsider(round, ags);
        desk.readable(round, ags);
        return repository.versions(round, ags);
    }

    /**
     * Saves one answer as a draft; a blank one makes the question open again.
     *
     * @param version that was seen, 0 where there was none
     * @throws NotFoundException when there is no such question, or the municipality is not the own one
     * @throws InvalidInputException when it breaks a rule, or the answers cannot be changed now
     * @throws StaleWriteException when somebody else has saved another answer meanwhile
     */
    @Coordinators
    @Transactional
    public Answer save(String round, String ags, String question, int version, AnswerContent content) {
        Place place = desk.toWrite(round, ags);
        return writes.save(place, question(place, question), version, content, null);
    }

    /**
     * Saves as a draft what holds for all answers.
     *
     * @param seen what was shown before
     * @throws NotFoundException when the municipality is not the own one or takes no part
     * @throws InvalidInputException when it breaks a rule, or the answers cannot be changed now
     * @throws StaleWriteException when somebody else has saved something else meanwhile
     */
    @Coordinators
    @Transactional
    public Participant saveCommon(String round, String ags, Common seen, Common given) {
        Place place = desk.alone(round, ags);
        desk.requireWritable(place);
        Common content = checked(given);
        Participant stored = place.participant();
        Common now = new Common(stored.asOf(), stored.sourceName());
        if (content.equals(now)) {
            return stored;
        }
        StaleWriteException.unless(now.equals(seen), AnswerDesk.KIND, stored.id(), stored.version());
        return writes.common(place, content);
    }

    /**
     * Saves several answers and what holds for all, or nothing of it. What is not named stays as it is.
     *
     * @param version of the whole form that was seen
     * @param given by code of the question
     * @throws NotFoundException when the municipality is not the own one or takes no part
     * @throws InvalidInputException when a question is unknown, an answer breaks a rule, or they cannot be changed now
     * @throws StaleWriteException when something was saved meanwhile
     */
    @Coordinators
    @Transactional
    public AnswerForm saveAll(String round, String ags, int version, Common common, Map<String, AnswerContent> given) {
        Place place = desk.alone(round, ags);
        desk.requireWritable(place);
        AnswerForm form = desk.form(place);
        StaleWriteException.unless(form.version() == version, AnswerDesk.KIND, round + "." + ags, version);
        Participant stored = place.participant();
        var kept = new Common(
                common.asOf() == null ? stored.asOf() : common.asOf(),
                common.sourceName() == null ? stored.sourceName() : common.sourceName());
        writes.all(place, form, checked(kept), given);
        audit.record(
                "ANSWERS_SAVED",
                "ANSWERS",
                place.participant().id(),
                ags,
                given.size() + " answers by " + currentUser.get().role());
        return desk.form(desk.readable(round, ags));
    }

    private Question question(Place place, String code) {
        return desk.questionnaire(place.round()).questions().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("question", code));
    }

    private Common checked(Common given) {
        var input = new Input();
        String source = input.line("source_name", given.sourceName(), LONGEST_SOURCE);
        if (given.asOf() != null) {
            input.requireOfWork("as_of", given.asOf().firstDay());
            input.requireKnown("as_of", given.asOf().firstDay(), desk.today());
        }
        input.check();
        return new Common(given.asOf(), source);
    }
}
