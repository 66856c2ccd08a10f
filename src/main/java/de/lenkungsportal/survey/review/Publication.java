package de.lenkungsportal.survey.review;

import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Round;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class Publication {
    void publish(
            Round round,
            Participant participant,
            List<Question> questions,
            Map<String, Answer> answers,
            @Nullable String reason) {
        throw new UnsupportedOperationException();
    }
}
