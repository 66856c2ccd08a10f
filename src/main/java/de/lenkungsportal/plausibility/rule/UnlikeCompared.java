package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * More clients for each member of staff than any source names: caseload and staff probably count different things, for example
 * all clients of a Jobcenter beside the staff of its Integration Point.
 */
final class UnlikeCompared implements Rule {

    /** The most that a source names: 1:260 to 1:300 (004, AG 3). */
    private static final BigDecimal MOST = BigDecimal.valueOf(300);

    @Override
    public List<Suspicion> check(Readings readings) {
        return readings.stated(Indicator.STAFF)
                .filter(figure -> figure.carrier() == Carrier.TOTAL && figure.function() == null)
                .filter(UnlikeCompared::isOfASurvey)
                .flatMap(staff -> check(staff, clients(staff, readings)).stream())
                .toList();
    }

    private static boolean isOfASurvey(Figure figure) {
        return figure.round() != null
                && figure.isOfWholeArea()
                && figure.stage() == Stage.ACTUAL
                && figure.value() != null;
    }

    private static List<Figure> clients(Figure staff, Readings readings) {
        return readings.stated(Indicator.CASELOAD)
                .filter(figure -> isOfASurvey(figure)
                        && figure.unit() == Unit.CUSTOMER
                        && figure.function() == null
                        && Objects.equals(figure.round(), staff.round()))
                .toList();
    }

    private static Optional<Suspicion> check(Figure staff, List<Figure> clients) {
        BigDecimal number = staff.value();
        if (clients.isEmpty() || number == null || number.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal each = Span.total(clients).value().divide(number, 0, RoundingMode.HALF_UP);
        if (each.compareTo(MOST) <= 0) {
            return Optional.empty();
        }
        var figures = new ArrayList<>(clients);
        figures.add(staff);
        return Optional.of(Suspicion.ofFigures(
                RuleCode.UNLIKE_COMPARED,
                Severity.NOTICE,
                staff.id(),
                List.of(
                        new Argument.Count(each.intValueExact()),
                        new Argument.Amount(Span.total(clients)),
                        new Argument.Amount((Quantity.Value) staff.quantity()),
                        new Argument.Count(MOST.intValueExact())),
                figures));
    }
}
