package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The newest value of an indicator is older than allowed at the Stichtag. START and AGREED keep their date for good. */
final class OutdatedStand implements Rule {

    @Override
    public List<Suspicion> check(Readings readings) {
        return Arrays.stream(Indicator.values())
                .flatMap(indicator -> check(indicator, readings).stream())
                .toList();
    }

    private static Optional<Suspicion> check(Indicator indicator, Readings readings) {
        List<Figure> figures = readings.stated(indicator)
                .filter(figure -> figure.stage() != Stage.START && figure.stage() != Stage.AGREED)
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
                indicator.name(),
                List.of(
                        new Argument.Subject(indicator, null, null, null, null),
                        new Argument.Date(newest),
                        new Argument.Count(readings.outdatedAfterMonths())),
                figures.stream().filter(figure -> figure.asOf().equals(newest)).toList());
    }
}
