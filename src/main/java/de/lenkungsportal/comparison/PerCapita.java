package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A count by the inhabitants of its area: own calculation.
 *
 * @param perThousand of the inhabitants, with one digit after the point, with two below one
 * @param inhabitants the figure that it was divided by
 */
public record PerCapita(BigDecimal perThousand, Figure inhabitants) {

    static final Indicator POPULATION = new Indicator("POPULATION");

    private static final Comparator<Figure> BY_STAND =
            Comparator.comparing(each -> each.asOf().firstDay());

    /**
     * By the latest inhabitants that were known at the Stand of the count; where there are later ones only, by the first of them.
     *
     * @param inhabitants of any areas and years
     * @return empty where nothing is counted that can be set against inhabitants, or they are not known
     */
    static Optional<PerCapita> of(Figure figure, List<Figure> inhabitants) {
        boolean isCount = figure.unit().countsPeople() || figure.unit() == Unit.PLACE;
        if (!isCount || !isPoint(figure) || figure.indicator().equals(POPULATION) || figure.stage() != Stage.ACTUAL) {
            return Optional.empty();
        }
        List<Figure> own = inhabitants.stream()
                .filter(each -> each.ags().equals(figure.ags()) && each.isOfWholeArea() && isPoint(each))
                .filter(each -> each.stage() == Stage.ACTUAL && value(each).signum() > 0)
                .sorted(BY_STAND)
                .toList();
        return own.stream()
                .filter(each -> !each.asOf().firstDay().isAfter(figure.asOf().lastDay()))
                .reduce((earlier, later) -> later)
                .or(() -> own.stream().findFirst())
                .map(each -> new PerCapita(perThousand(value(figure), value(each)), each));
    }

    private static boolean isPoint(Figure figure) {
        return figure.quantity() instanceof Quantity.Value stated
                && (stated.qualifier() == Qualifier.EXACT || stated.qualifier() == Qualifier.APPROXIMATE);
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }

    private static BigDecimal perThousand(BigDecimal count, BigDecimal inhabitants) {
        BigDecimal thousandfold = count.movePointRight(3);
        int digits = thousandfold.compareTo(inhabitants) < 0 ? 2 : 1;
        return thousandfold.divide(inhabitants, digits, RoundingMode.HALF_UP);
    }
}
