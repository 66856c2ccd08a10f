package de.lenkungsportal.survey.review;

import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.LastAnswer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Round;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality answered in a round, beside what it stated in the one before.
 *
 * @param before the round before; null where there is none
 * @param answers by code of the question
 * @param last by code of the question
 * @param queries those for this user, the open ones first
 */
public record Review(
        Round round,
        Participant participant,
        List<Question> questions,
        @Nullable Round before,
        Map<String, Answer> answers,
        Map<String, LastAnswer> last,
        List<Hint> hints,
        List<SurveyQuery> queries) {

    public Review {
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
        last = Map.copyOf(last);
        hints = List.copyOf(hints);
        queries = List.copyOf(queries);
    }

    /** What was stated before to this question. */
    LastAnswer lastOn(Question question) {
        return last.getOrDefault(question.code(), LastAnswer.NONE);
    }

    public List<Hint> hintsOn(String question) {
        return hints.stream().filter(hint -> hint.question().equals(question)).toList();
    }

    /** Those about this question; about all that was handed in for null. */
    public List<SurveyQuery> queriesOn(@Nullable String question) {
        return queries.stream()
                .filter(query -> Objects.equals(query.question(), question))
                .toList();
    }
}
