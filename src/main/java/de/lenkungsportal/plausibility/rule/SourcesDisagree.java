package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import java.util.List;
import java.util.stream.Stream;

/** What reading the sources has found. */
final class SourcesDisagree implements Rule {

    @Override
    public List<Suspicion> check(Readings readings) {
        return readings.contradictions().stream()
                .filter(stated -> !isSettled(stated, readings))
                .map(stated -> suspicion(stated, readings))
                .toList();
    }

    /** Once the municipality has corrected a figure of it, that holds. */
    private static boolean isSettled(StatedContradiction stated, Readings readings) {
        return readings.figures().stream()
                .anyMatch(figure -> figure.isCorrected() && stated.figures().contains(figure.id()));
    }

    private static Suspicion suspicion(StatedContradiction stated, Readings readings) {
        List<Figure> figures = readings.figures().stream()
                .filter(figure -> stated.figures().contains(figure.id()))
                .toList();
        return new Suspicion(
                stated.rule(),
                stated.severity(),
                stated.ags(),
                stated.id(),
                Stream.of(
                                stated.subject(),
                                stated.one().place().source(),
                                stated.one().says(),
                                stated.other().place().source(),
                                stated.other().says())
                        .<Argument>map(Argument.Text::new)
                        .toList(),
                Fingerprint.ids(figures),
                Fingerprint.hidden(figures),
                Stream.of(stated.one(), stated.other())
                        .map(StatedContradiction.Reading::place)
                        .distinct()
                        .toList(),
                Fingerprint.of(stated, figures));
    }
}
