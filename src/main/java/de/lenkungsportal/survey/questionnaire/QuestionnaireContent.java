package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.platform.Input;
import de.lenkungsportal.survey.Questionnaire;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a questionnaire.
 *
 * @param questions in the order in which they are asked
 */
public record QuestionnaireContent(String title, @Nullable String note, List<QuestionContent> questions) {

    static final int MOST_QUESTIONS = 100;
    static final String QUESTIONS = "questions";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 2000;

    public QuestionnaireContent {
        questions = List.copyOf(questions);
    }

    public static QuestionnaireContent of(Questionnaire questionnaire) {
        return new QuestionnaireContent(
                questionnaire.title(),
                questionnaire.note(),
                questionnaire.questions().stream().map(QuestionContent::of).toList());
    }

    /** The start of the next Fassung: nothing differs yet. */
    QuestionnaireContent next() {
        return new QuestionnaireContent(
                title,
                note,
                questions.stream().map(each -> each.changed(null, null)).toList());
    }

    /**
     * The content as it may be stored.
     *
     * @param input gets one entry for each bad field
     * @param before questions of the questionnaire that it is based on
     */
    QuestionnaireContent checked(Input input, QuestionRules rules, List<QuestionContent> before) {
        input.require(!questions.isEmpty(), QUESTIONS, "surveyquestionnaire.problem.none");
        input.require(questions.size() <= MOST_QUESTIONS, QUESTIONS, "surveyquestionnaire.problem.tooMany");
        var codes = new HashSet<>(questions.stream().map(QuestionContent::code).toList());
        List<QuestionContent> coded = questions.size() > MOST_QUESTIONS
                ? List.of()
                : IntStream.range(0, questions.size())
                        .mapToObj(i -> rules.checked(new QuestionInput(input, i + 1), questions.get(i), codes, before))
                        .toList();
        QuestionParts.check(input, coded);
        return new QuestionnaireContent(
                input.name("title", title, LONGEST_TITLE, "surveyquestionnaire.problem.title"),
                input.optional("note", note, LONGEST_NOTE),
                coded);
    }
}
