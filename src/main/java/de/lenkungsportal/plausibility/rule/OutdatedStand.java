package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The newest value of an indicator is older than allowed at the Stichtag. Only what a survey asks for is expected anew; what a
 * source states outside of one keeps its date.
 */
final class OutdatedStand implements Rule {

    private static final Set<Stage> KEEP_THEIR_DATE =
            EnumSet.of(Stage.START, Stage.AGREED, Stage.RECOMMENDED, Stage.REQUIRED, Stage.FORECAST);

    @Override
    public List<Suspicion> check(Readings readings) {
        return readings.stated()
                .map(Figure::indicator)
                .distinct()
                .sorted()
                .flatMap(indicator -> check(indicator, readings).stream())
                .toList();
    }

    private static Optional<Suspicion> check(Indicator indicator, Readings readings) {
        List<Figure> figures = readings.stated(indicator)
                .filter(figure -> figure.round() != null)
                .filter(figure -> !KEEP_THEIR_DATE.contains(figure.stage()))
                .filter(figure -> figure.value() != null)
                .toList();
        return figures.stream()
                .map(Figure::asOf)
                .max(Comparator.naturalOrder())
                .filter(newest -> isOutdated(newest, readings))
                .map(newest -> suspicion(indicator, newest, figures, readings));
    }

    private static boolean isOutdated(Stand stand, Readings readings) {
        return stand.lastDay().plusMonths(readings.outdatedAfterMonths()).isBefore(readings.stichtag());
    }

    private static Suspicion suspicion(Indicator indicator, Stand newest, List<Figure> figures, Readings readings) {
        return Suspicion.ofFigures(
                RuleCode.OUTDATED_STAND,
                Severity.NOTICE,
                indicator.code(),
                List.of(
                        Argument.Subject.of(indicator),
                        new Argument.Date(newest),
                        new Argument.Count(readings.outdatedAfterMonths())),
                figures.stream().filter(figure -> figure.asOf().equals(newest)).toList());
    }
}
