package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions that answers of a municipality raise: to whoever enters them, and to whoever reviews them. */
public final class Hints {

    private Hints() {}

    /**
     * In the order of the questions.
     *
     * @param answers by code of the question; of a question without one, nothing was said
     * @param last what was stated before, by code of the question; several readings where a source leaves it open
     */
    public static List<Hint> of(
            List<Question> questions, Map<String, Answer> answers, Map<String, List<Quantity>> last) {
        List<Given> given = questions.stream()
                .map(question -> Given.of(question, answers.get(question.code())))
                .toList();
        var hints = new ArrayList<Hint>();
        for (Given each : given) {
            hints.addAll(alone(each));
            hints.addAll(
                    AgainstLast.check(each, last.getOrDefault(each.question().code(), List.of())));
            hints.addAll(AgainstEachOther.parts(each, given));
            hints.addAll(AgainstEachOther.people(each, given));
        }
        return List.copyOf(hints);
    }

    private static List<Hint> alone(Given given) {
        Answer answer = given.answer();
        if (answer != null && answer.typed() != null) {
            return List.of(Hint.of(given.question(), Hint.Kind.NOT_READABLE));
        }
        return given.question().required() && given.question().isOpenWith(answer)
                ? List.of(Hint.of(given.question(), Hint.Kind.OPEN))
                : List.of();
    }

    /** The hints of each question. */
    public static Map<String, List<Hint>> byQuestion(List<Hint> hints) {
        return hints.stream().collect(Collectors.groupingBy(Hint::question));
    }

    /**
     * A question with what was answered.
     *
     * @param value null where the answer is no number
     */
    record Given(Question question, @Nullable Answer answer, Quantity.@Nullable Value value) {

        static Given of(Question question, @Nullable Answer answer) {
            return new Given(question, answer, answer == null ? null : answer.amount());
        }

        boolean is(Missing reason) {
            return answer != null && answer.missing() == reason;
        }
    }
}
