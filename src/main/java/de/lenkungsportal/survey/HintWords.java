package de.lenkungsportal.survey;

import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a hint in a sentence that names the arithmetic. */
public final class HintWords {

    private final Messages messages;
    private final QuantityWords quantities;

    public HintWords(Messages messages) {
        this.messages = messages;
        this.quantities = new QuantityWords(messages);
    }

    /** @param questions of the questionnaire, for the names of those that the hint is about */
    public String sentence(Hint hint, List<Question> questions) {
        Stream<String> amounts = hint.amounts().stream().map(quantities::amount);
        String others = hint.others().stream()
                .map(code -> label(code, questions))
                .collect(Collectors.joining(messages.text("surveyview.hint.and")));
        Object[] arguments = Stream.concat(Stream.of(others), amounts).toArray();
        return messages.text("surveyview.hint." + hint.kind(), arguments);
    }

    private static String label(String code, List<Question> questions) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .map(question -> "„" + question.label() + "“")
                .findFirst()
                .orElse(code);
    }
}
