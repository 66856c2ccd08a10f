package de.lenkungsportal.survey.review;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.Hints;
import de.lenkungsportal.survey.LastAnswer;
import de.lenkungsportal.survey.LastAnswers;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.SurveyReader;
import de.lenkungsportal.survey.round.ParticipantService;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands where in a round, and what a municipality answered. Of other municipalities a coordinator reads no more than the state
 * before they are approved.
 */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ReviewService {

    private final SurveyReader survey;
    private final ParticipantService participants;
    private final ReviewRepository repository;
    private final QueryRepository queries;
    private final LastAnswers lastAnswers;
    private final ReviewDesk desk;

    ReviewService(
            SurveyReader survey,
            ParticipantService participants,
            ReviewRepository repository,
            QueryRepository queries,
            LastAnswers lastAnswers,
            ReviewDesk desk) {
        this.survey = survey;
        this.participants = participants;
        this.repository = repository;
        this.queries = queries;
        this.lastAnswers = lastAnswers;
        this.desk = desk;
    }

    /**
     * A constant number of queries, however many municipalities take part.
     *
     * @throws NotFoundException when there is no such round
     */
    public Board board(String id) {
        Round round = survey.round(id);
        List<Participant> asked = participants.all(id);
        Set<String> readable = asked.stream()
                .filter(each -> !desk.isHidden(each))
                .map(Participant::ags)
                .collect(Collectors.toSet());
        List<Question> questions = questions(round);
        LastAnswers.Before before = lastAnswers.before(round, questions, readable);
        var answers = readable.isEmpty() ? Map.<String, Map<String, Answer>>of() : repository.answers(id, readable);
        var reminded = repository.reminded(id);
        var queried = queries.queries(id, null).stream().collect(Collectors.groupingBy(SurveyQuery::ags));
        List<Progress> rows = asked.stream()
                .map(each -> {
                    if (!readable.contains(each.ags())) {
                        return new Progress(each, null);
                    }
                    boolean isForeign = desk.isForeign(each.ags());
                    return new Progress(
                            each,
                            work(
                                    questions,
                                    answers.getOrDefault(each.ags(), Map.of()),
                                    before.of(each.ags()),
                                    isForeign ? List.of() : queried.getOrDefault(each.ags(), List.of()),
                                    isForeign ? null : reminded.get(each.ags())));
                })
                .toList();
        return new Board(round, questions, before.round().orElse(null), rows);
    }

    private static Progress.Work work(
            List<Question> questions,
            Map<String, Answer> answers,
            Map<String, LastAnswer> lastAnswers,
            List<SurveyQuery> asked,
            ReviewRepository.@Nullable Reminded reminded) {
        Map<String, List<Quantity>> last = LastAnswer.quantities(lastAnswers);
        List<Hint> hints = Hints.of(questions, answers, last);
        return new Progress.Work(
                (int) questions.stream()
                        .filter(question -> !question.isOpenWith(answers.get(question.code())))
                        .count(),
                questions.size(),
                hints,
                changes(questions, answers, last, Hints.byQuestion(hints).keySet()),
                questions.stream()
                        .filter(question -> isOtherProfile(
                                question,
                                answers.get(question.code()),
                                lastAnswers.getOrDefault(question.code(), LastAnswer.NONE)))
                        .toList(),
                (int) asked.stream().filter(SurveyQuery::isOpen).count(),
                (int) asked.stream().filter(SurveyQuery::isAnswered).count(),
                reminded == null ? 0 : reminded.times(),
                reminded == null ? null : reminded.last());
    }

    private static List<Progress.Change> changes(
            List<Question> questions,
            Map<String, Answer> answers,
            Map<String, List<Quantity>> last,
            Set<String> doubted) {
        return questions.stream()
                .flatMap(question -> {
                    Answer answer = answers.get(question.code());
                    List<Quantity> before = last.getOrDefault(question.code(), List.of());
                    Quantity now = answer == null ? null : quantity(answer, before);
                    return now == null || before.isEmpty() || before.contains(now)
                            ? Stream.of()
                            : Stream.of(new Progress.Change(
                                    question, alike(before, now), now, doubted.contains(question.code())));
                })
                .sorted(Comparator.comparing(change -> !change.doubted()))
                .toList();
    }

    /** Whether it names other categories of the profile than before; where none were named before, nothing has changed. */
    private static boolean isOtherProfile(Question question, @Nullable Answer answer, LastAnswer last) {
        return answer != null
                && !question.isOpenWith(answer)
                && !last.categories().isEmpty()
                && !answer.categories().equals(last.categories());
    }

    /** Of several values before the one in the same unit. */
    private static Quantity alike(List<Quantity> before, Quantity now) {
        return before.stream()
                .filter(each -> each.unit() == now.unit())
                .findFirst()
                .orElse(before.getFirst());
    }

    /** An answer without a value is told in the unit of the value before. */
    private static @Nullable Quantity quantity(Answer answer, List<Quantity> before) {
        if (answer.amount() != null) {
            return answer.amount();
        }
        return answer.missing() == null || before.isEmpty()
                ? null
                : new Quantity.None(before.getFirst().unit(), answer.missing());
    }

    /**
     * What one municipality answered, with the hints on it.
     *
     * @throws NotFoundException when it takes no part, or is not for this user's eyes
     */
    public Review get(String id, String ags) {
        Participant participant = desk.readable(id, ags);
        Round round = survey.round(id);
        List<Question> questions = questions(round);
        LastAnswers.Before before = lastAnswers.before(round, questions, List.of(ags));
        Map<String, Answer> answers = repository.answers(id, List.of(ags)).getOrDefault(ags, Map.of());
        Map<String, LastAnswer> last = before.of(ags);
        return new Review(
                round,
                participant,
                questions,
                before.round().orElse(null),
                answers,
                last,
                Hints.of(questions, answers, LastAnswer.quantities(last)),
                desk.isForeign(ags) ? List.of() : queries.queries(id, ags));
    }

    private List<Question> questions(Round round) {
        return round.questionnaire() == null
                ? List.of()
                : desk.questionnaire(round).questions();
    }
}
