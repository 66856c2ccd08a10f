package de.lenkungsportal.survey.review;

import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.SurveyReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What municipalities stated in the round before, by question; a constant number of queries however many they are. */
@Component
class LastFigures {

    private final SurveyReader survey;
    private final FigureService figures;

    LastFigures(SurveyReader survey, FigureService figures) {
        this.survey = survey;
        this.figures = figures;
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

        static Subject of(Question.Asks.ForFigure asks) {
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
    Optional<Round> before(Round round) {
        return survey.rounds().stream()
                .filter(each -> each.source() != null && each.asOf().compareTo(round.asOf()) < 0)
                .findFirst();
    }

    /**
     * By municipality and code of the question.
     *
     * @param before the round that is looked into; null where there is none
     */
    Map<String, Map<String, List<Quantity>>> of(
            @Nullable Round before, List<Question> questions, Collection<String> ags) {
        if (before == null || ags.isEmpty()) {
            return Map.of();
        }
        var codes = new HashMap<Subject, String>();
        for (Question question : questions) {
            if (question.asks() instanceof Question.Asks.ForFigure asks) {
                codes.put(Subject.of(asks), question.code());
            }
        }
        var last = new HashMap<String, Map<String, List<Quantity>>>();
        for (Figure figure : figures.figures(ags, before.id())) {
            String code = figure.about().institution() == null ? codes.get(Subject.of(figure)) : null;
            if (code != null) {
                last.computeIfAbsent(figure.ags(), key -> new HashMap<>())
                        .computeIfAbsent(code, key -> new ArrayList<>())
                        .add(figure.quantity());
            }
        }
        return last;
    }
}
