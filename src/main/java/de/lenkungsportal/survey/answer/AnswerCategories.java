package de.lenkungsportal.survey.answer;

import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The categories that a question of the profile offers. */
@Component
class AnswerCategories {

    private final ProfileDimensionNames dimensions;

    AnswerCategories(ProfileDimensionNames dimensions) {
        this.dimensions = dimensions;
    }

    /** Names by code, in their order; empty for figures, and where a dimension is words alone. */
    Map<String, String> of(Question question) {
        var names = new LinkedHashMap<String, String>();
        if (question.asks() instanceof Asks.ForProfile(var dimension)) {
            dimensions.find(dimension).stream()
                    .flatMap(each -> each.content().categories().stream())
                    .forEach(each -> names.put(each.code(), each.name()));
        }
        return names;
    }
}
