package de.lenkungsportal.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * More clients for each specialist than agreed, for so long that cases are to be handed over to the regular organisation
 * ("atmendes System": 001, ch. 7.3).
 *
 * @param since first of the periods without interruption up to now
 * @param periods how many these are
 * @param cases how many to hand over now, so that the ratio holds again
 * @param perSpecialist clients for each specialist now
 */
public record Overload(LocalDate since, int periods, int cases, double perSpecialist) {

    /** Minimum weeks of an overload; shorter peaks are ignored. */
    public static final int SUSTAINED_WEEKS = 4;

    public static final int SUSTAINED_MONTHS = 2;

    /** The stock at the end of a period. */
    public record Stock(LocalDate periodStart, double clients) {}

    /**
     * Looks at the stocks up to now, the latest last.
     *
     * @param staff specialists
     * @param sustained so many periods in a row make an overload
     * @return empty when the ratio holds, or has not been exceeded for long enough
     */
    public static Optional<Overload> of(List<Stock> stocks, double staff, Scenario scenario, int sustained) {
        double capacity = staff * scenario.ratio();
        int periods = 0;
        for (Stock stock : stocks.reversed()) {
            if (counting(stock, scenario) <= capacity) {
                break;
            }
            periods++;
        }
        if (periods < sustained || staff <= 0) {
            return Optional.empty();
        }
        double now = counting(stocks.getLast(), scenario);
        return Optional.of(new Overload(
                stocks.get(stocks.size() - periods).periodStart(),
                periods,
                (int) Math.ceil(now - capacity),
                now / staff));
    }

    private static double counting(Stock stock, Scenario scenario) {
        return stock.clients() * scenario.unemployedPercent() / 100;
    }
}
