package de.lenkungsportal.survey.answer;

import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The categories that a question of the profile offers. */
@Component
class AnswerCategories {

    /** Names by code, in their order; empty for figures, and where a dimension is words alone. */
    Map<String, String> of(Question question) {
        var names = new LinkedHashMap<String, String>();
        if (question.asks() instanceof Asks.ForProfile profile) {
            ResourceBundle words = ResourceBundle.getBundle("messages/category", Locale.ROOT);
            String prefix = profile.dimension() + ".";
            words.keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .sorted()
                    .forEach(key -> names.put(key.substring(prefix.length()), words.getString(key)));
        }
        return names;
    }
}
