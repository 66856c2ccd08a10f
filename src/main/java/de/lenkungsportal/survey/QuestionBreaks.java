package de.lenkungsportal.survey;

import de.lenkungsportal.comparison.Breaks;
import de.lenkungsportal.comparison.IndicatorComparison.Part;
import de.lenkungsportal.comparison.RoundComparison.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What later questionnaires ask otherwise, along the line of questionnaires that leads from one round to the other. */
@Component
class QuestionBreaks implements Breaks {

    private final SurveyRepository repository;

    QuestionBreaks(SurveyRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Break> between(String older, String newer) {
        String first = repository.round(older).map(Round::questionnaire).orElse(null);
        String last = repository.round(newer).map(Round::questionnaire).orElse(null);
        List<String> line = line(repository.basedOn(), first, last);
        return repository.changedQuestions(line).stream()
                .flatMap(QuestionBreaks::of)
                .toList();
    }

    @Override
    public Set<Counted> ever() {
        return repository.changedQuestions().stream()
                .flatMap(QuestionBreaks::of)
                .map(Break::counted)
                .collect(Collectors.toSet());
    }

    /** The last questionnaire and those that it follows, up to the first one and without it. */
    private static List<String> line(
            Map<String, @Nullable String> basedOn, @Nullable String first, @Nullable String last) {
        var line = new ArrayList<String>();
        for (String each = last; each != null && !each.equals(first) && !line.contains(each); ) {
            line.add(each);
            each = basedOn.get(each);
        }
        return line;
    }

    private static Stream<Break> of(Question question) {
        return question.asks() instanceof Question.Asks.ForFigure asked
                        && question.change() != null
                        && question.changeNote() != null
                ? Stream.of(new Break(
                        new Counted(
                                asked.indicator(),
                                new Part(
                                        asked.rechtskreis(),
                                        asked.carrier(),
                                        asked.function(),
                                        asked.breakdown(),
                                        asked.stage())),
                        question.change() == Question.Break.DEFINITION,
                        question.changeNote()))
                : Stream.empty();
    }
}
