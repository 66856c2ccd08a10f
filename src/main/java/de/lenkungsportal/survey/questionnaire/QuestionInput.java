package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.List;

/**
 * The problems of one question, which name it by its place.
 *
 * @param number its place, from 1
 */
record QuestionInput(Input all, int number) {

    void require(boolean holds, String key) {
        if (!holds) {
            all.collect(() -> {
                throw new InvalidInputException(List.of(new Problem(
                        QuestionnaireContent.QUESTIONS,
                        "surveyquestionnaire.problem." + key,
                        List.of(String.valueOf(number)))));
            });
        }
    }
}
