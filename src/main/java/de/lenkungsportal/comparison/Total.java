package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sum over cities in one unit. Missing, unclear and suppressed cells are no part of it.
 *
 * @param cities how many cities are in the sum
 * @param of how many cities were asked
 */
public record Total(Unit unit, BigDecimal value, boolean isApproximate, int cities, int of) {

    /** The sum in the unit that most cities use, or null when no city has a value. */
    public static @Nullable Total inCommonUnit(List<CityRow> rows, Function<CityRow, Reading> column) {
        return Stream.of(Unit.values())
                .map(unit -> in(unit, rows, column))
                .filter(total -> total.cities > 0)
                .max(Comparator.comparingInt(Total::cities))
                .orElse(null);
    }

    /** The sum in this unit; zero cities when none has a value there. */
    public static Total in(Unit unit, List<CityRow> rows, Function<CityRow, Reading> column) {
        var sum = BigDecimal.ZERO;
        int cities = 0;
        boolean approximate = false;
        for (CityRow row : rows) {
            Reading reading = column.apply(row);
            BigDecimal value = reading.comparable(unit);
            if (value != null) {
                sum = sum.add(value);
                approximate |= reading.isApproximate();
                cities++;
            }
        }
        return new Total(unit, sum, approximate, cities, rows.size());
    }
}
