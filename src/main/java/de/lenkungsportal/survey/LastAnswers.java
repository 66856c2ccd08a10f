package de.lenkungsportal.survey.answer;

import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.SurveyReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a municipality stated in the round before, by question; a constant number of queries. */
@Component
class LastAnswers {

    private final SurveyReader survey;
    private final ComparisonService comparison;

    LastAnswers(SurveyReader survey, ComparisonService comparison) {
        this.survey = survey;
        this.comparison = comparison;
    }

    /** @param round the newest whose Stand is earlier, empty where there is none */
    record Before(Optional<Round> round, Map<String, LastAnswer> answers) {

        LastAnswer of(String question) {
            return answers.getOrDefault(question, LastAnswer.NONE);
        }
    }

    Before before(AnswerForm form) {
        Optional<Round> round = survey.rounds().stream()
                .filter(each -> each.source() != null
                        && each.asOf().compareTo(form.round().asOf()) < 0)
                .findFirst();
        var answers = new HashMap<String, LastAnswer>();
        round.ifPresent(each -> {
            CityRow city = comparison
                    .city(form.participant().ags(), each.id(), Later.HIDDEN)
                    .row();
            form.questions().forEach(question -> answers.put(question.code(), of(question, city)));
        });
        return new Before(round, answers);
    }

    private static LastAnswer of(Question question, CityRow city) {
        return switch (question.asks()) {
            case Asks.ForFigure asks -> {
                List<Figure> same = city.figures().stream()
                        .filter(figure -> isAsked(figure, asks))
                        .toList();
                yield same.isEmpty()
                        ? LastAnswer.NONE
                        : new LastAnswer(
                                same.stream().map(Figure::quantity).distinct().toList(),
                                Set.of(),
                                null,
                                same.getFirst().asOf());
            }
            case Asks.ForProfile asks -> {
                ProfileCell cell = city.profile().get(asks.dimension());
                yield cell == null
                        ? LastAnswer.NONE
                        : new LastAnswer(
                                List.of(),
                                cell.categories().stream()
                                        .map(ProfileCell.Category::code)
                                        .collect(Collectors.toSet()),
                                cell.note(),
                                cell.asOf());
            }
        };
    }

    private static boolean isAsked(Figure figure, Asks.ForFigure asks) {
        return figure.about().institution() == null
                && figure.indicator().equals(asks.indicator())
                && figure.rechtskreis() == asks.rechtskreis()
                && figure.carrier() == asks.carrier()
                && figure.function() == asks.function()
                && figure.stage() == asks.stage()
                && figure.breakdown().equals(asks.breakdown());
    }
}
