package de.lenkungsportal.survey;

import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.ComparisonQuery;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.survey.Question.Asks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What municipalities stated in the round before, by question; a constant number of queries however many they are. */
@Component
@Readers
public class LastAnswers {

    private final SurveyReader survey;
    private final ComparisonService comparison;
    private final Clock clock;

    LastAnswers(SurveyReader survey, ComparisonService comparison, Clock clock) {
        this.survey = survey;
        this.comparison = comparison;
        this.clock = clock;
    }

    /**
     * The round before, with what was stated in it.
     *
     * @param round empty where there is none
     * @param answers by municipality and code of the question
     */
    public record Before(Optional<Round> round, Map<String, Map<String, LastAnswer>> answers) {

        public Before {
            answers = Map.copyOf(answers);
        }

        /** Of one municipality, by code of the question; what it did not state is not in it. */
        public Map<String, LastAnswer> of(String ags) {
            return answers.getOrDefault(ags, Map.of());
        }
    }

    /** What a question asks of the whole area. */
    private record Subject(
            Indicator indicator,
            @Nullable Rechtskreis rechtskreis,
            @Nullable Carrier carrier,
            @Nullable StaffFunction function,
            Stage stage,
            Breakdown breakdown) {

        static Subject of(Figure figure) {
            return new Subject(
                    figure.indicator(),
                    figure.rechtskreis(),
                    figure.carrier(),
                    figure.function(),
                    figure.stage(),
                    figure.breakdown());
        }

        static Subject of(Asks.ForFigure asks) {
            return new Subject(
                    asks.indicator(),
                    asks.rechtskreis(),
                    asks.carrier(),
                    asks.function(),
                    asks.stage(),
                    asks.breakdown());
        }
    }

    /** The newest round whose Stand is earlier and of which something is approved. */
    public Before before(Round round, List<Question> questions, Collection<String> ags) {
        Optional<Round> before = survey.rounds().stream()
                .filter(each -> each.source() != null && each.asOf().compareTo(round.asOf()) < 0)
                .findFirst();
        if (before.isEmpty() || ags.isEmpty()) {
            return new Before(before, Map.of());
        }
        var query =
                new ComparisonQuery(null, Set.copyOf(ags), before.orElseThrow().id(), Set.of(), null, Set.of());
        return new Before(
                before,
                comparison.compare(query).rows().stream()
                        .collect(Collectors.toMap(row -> row.city().ags(), row -> answers(questions, row))));
    }

    private Map<String, LastAnswer> answers(List<Question> questions, CityRow city) {
        LocalDate today = LocalDate.now(clock);
        Map<Subject, List<Figure>> figures = city.figures().stream()
                .filter(figure ->
                        figure.about().institution() == null && !figure.asOf().isLaterThan(today))
                .collect(Collectors.groupingBy(Subject::of));
        var answers = new HashMap<String, LastAnswer>();
        for (Question question : questions) {
            LastAnswer answer = switch (question.asks()) {
                case Asks.ForFigure asks -> figures(figures.getOrDefault(Subject.of(asks), List.of()));
                case Asks.ForProfile asks -> cell(city.profile().get(asks.dimension()));
            };
            if (!answer.isNothing()) {
                answers.put(question.code(), answer);
            }
        }
        return answers;
    }

    private static LastAnswer figures(List<Figure> same) {
        return same.isEmpty()
                ? LastAnswer.NONE
                : new LastAnswer(
                        same.stream().map(Figure::quantity).distinct().toList(),
                        Set.of(),
                        null,
                        same.getFirst().asOf());
    }

    private static LastAnswer cell(@Nullable ProfileCell cell) {
        return cell == null
                ? LastAnswer.NONE
                : new LastAnswer(
                        List.of(),
                        cell.categories().stream()
                                .map(ProfileCell.Category::code)
                                .collect(Collectors.toSet()),
                        cell.note(),
                        cell.asOf());
    }
}
