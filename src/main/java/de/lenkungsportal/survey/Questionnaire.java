package de.lenkungsportal.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Fragebogen with its questions.
 *
 * @param number the Fassung, one more than that of the questionnaire it is based on
 * @param basedOn id of the questionnaire that it follows
 * @param questions in the order in which they are asked
 */
public record Questionnaire(
        String id,
        String title,
        int number,
        @Nullable String basedOn,
        @Nullable String note,
        List<Question> questions,
        int version) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }
}
