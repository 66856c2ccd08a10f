package de.lenkungsportal.survey.answer;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.SurveyReader;
import de.lenkungsportal.survey.answer.AnswerDesk.Place;
import de.lenkungsportal.survey.answer.AnswerService.Common;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes answers after the checks of its callers, each with its entry in the audit trail. */
@Component
class AnswerWrites {

    private final AnswerRepository repository;
    private final AnswerCategories categories;
    private final SurveyReader survey;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerWrites(
            AnswerRepository repository,
            AnswerCategories categories,
            SurveyReader survey,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.categories = categories;
        this.survey = survey;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version that was seen, 0 where there was none
     * @param change how it came to be, null where that follows from what is said
     * @return what is stored then; what says the same as before is no new version
     */
    Answer save(Place place, Question question, int version, AnswerContent given, @Nullable Write change) {
        String round = place.round().id();
        String ags = place.participant().ags();
        AnswerContent content = given.checked(question, categories.of(question).keySet(), LocalDate.now(clock));
        Answer stored = repository.answer(round, ags, question.code()).orElse(AnswerForm.blank(question.code()));
        if (AnswerContent.of(stored).says(content)) {
            return stored;
        }
        String id = AnswerRepository.id(round, ags, question.code());
        StaleWriteException.unless(stored.version() == version, AnswerDesk.KIND, id, version);
        write(place, question, version, content, change);
        return repository.answer(round, ags, question.code()).orElseThrow();
    }

    private void write(Place place, Question question, int version, AnswerContent content, @Nullable Write change) {
        String ags = place.participant().ags();
        String id = AnswerRepository.id(place.round().id(), ags, question.code());
        Write write = change == null ? Write.of(how(version, content), by()) : change;
        boolean isWritten = version == 0
                ? repository.insert(place.round().id(), ags, question.code(), content, write)
                : repository.update(id, version, content, write);
        StaleWriteException.unless(isWritten, AnswerDesk.KIND, id, version);
        audit.record("ANSWER_SAVED", "ANSWER", id, ags, "version " + (version + 1));
    }

    private static String how(int version, AnswerContent content) {
        return content.isBlank() ? "CLEARED" : version == 0 ? "ENTERED" : "CHANGED";
    }

    /** @throws InvalidInputException with one problem for each bad field, named by its question */
    void all(Place place, AnswerForm form, Common common, Map<String, AnswerContent> given) {
        Map<String, Question> questions =
                form.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        var problems = new ArrayList<Problem>();
        var checked = new HashMap<String, AnswerContent>();
        given.forEach((code, content) -> {
            Question question = questions.get(code);
            if (question == null) {
                problems.add(new Problem("answers." + code, "surveyanswer.problem.question", List.of(code)));
                return;
            }
            try {
                checked.put(
                        code, content.checked(question, categories.of(question).keySet(), LocalDate.now(clock)));
            } catch (InvalidInputException refused) {
                refused.problems()
                        .forEach(each -> problems.add(new Problem(
                                "answers." + code + "." + each.field(), each.messageKey(), each.arguments())));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        checked.forEach((code, content) -> {
            Answer stored = form.answer(code);
            if (!AnswerContent.of(stored).says(content)) {
                write(place, Objects.requireNonNull(questions.get(code)), stored.version(), content, null);
            }
        });
        common(place, common);
    }

    /** @return as it is stored then */
    Participant common(Place place, Common content) {
        Participant stored = place.participant();
        return stepped(stored, repository.common(stored, content, Write.of("CHANGED", by())));
    }

    /** @return as it is stored then */
    Participant submit(Participant stored) {
        return stepped(stored, repository.submit(stored, Write.of("SUBMITTED", by())));
    }

    /** @return as it is stored then */
    Participant wish(Participant stored, String reason) {
        return stepped(stored, repository.wish(stored, reason, Write.of("CHANGED", by())));
    }

    /** @throws StaleWriteException when somebody else was faster */
    private Participant stepped(Participant stored, boolean isWritten) {
        StaleWriteException.unless(isWritten, AnswerDesk.KIND, stored.id(), stored.version());
        return survey.participant(stored.round(), stored.ags());
    }

    private String by() {
        return currentUser.get().username();
    }
}
