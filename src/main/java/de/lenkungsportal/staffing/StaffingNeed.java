package de.lenkungsportal.staffing;

import de.lenkungsportal.forecast.Frequency;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The staff that a coming intake takes, period by period, with the uncertainty of the forecast carried through.
 *
 * <p>Stock at the end of a period = the intake of the last periods of stay + what is left of the stock before the series.
 * Need = stock x share unemployed : ratio (001, ch. 7.3: one integration specialist for 100 unemployed clients). Done for
 * each possible course of the intake; the quantiles are taken over the courses.
 *
 * @param points one for each coming period
 * @param stayPeriods the stay in periods
 */
public record StaffingNeed(List<Point> points, int stayPeriods) {

    /** A plan counts as possibly too small where the need exceeds it with more than this probability. */
    public static final double RISK = 0.1;

    public StaffingNeed {
        points = List.copyOf(points);
    }

    /**
     * Stock and need at the end of a period.
     *
     * @param stock median of the stock
     * @param staff sorted needs, one for each course
     */
    public record Point(LocalDate periodStart, double stock, List<Double> staff) {

        /** Linear between the courses. */
        public double quantile(double level) {
            return StaffingNeed.quantile(staff::get, staff.size(), level);
        }

        public double median() {
            return quantile(0.5);
        }

        /** Share of the courses in which this many are enough. */
        public double probabilityEnough(double plan) {
            return staff.stream().filter(need -> need <= plan).count() / (double) staff.size();
        }
    }

    /**
     * Stock that was there before the series began. It leaves evenly within one stay, for nobody knows when it came.
     *
     * @param count people at the end of the period
     * @param atPeriod index in the history at whose end they were counted
     */
    public record Before(double count, int atPeriod) {
        double left(int period, int stay) {
            return count * Math.clamp(1 - (double) (period - atPeriod) / stay, 0, 1);
        }
    }

    /**
     * Reckons the need.
     *
     * @param known intake of each period up to now
     * @param paths possible courses of the intake to come, [path][period]
     * @param next start of the first coming period
     */
    public static StaffingNeed of(
            Frequency frequency, double[] known, double[][] paths, LocalDate next, Before before, Scenario scenario) {
        int stay = stayPeriods(frequency, scenario.stayMonths());
        int horizon = paths[0].length;
        int doubled = doubledFrom(frequency, next, scenario.doubledFrom());
        double[][] stocks = new double[horizon][paths.length];
        // The intake up to and with each period, so that a stock is one difference.
        double[] sums = Arrays.copyOf(sums(known), known.length + horizon + 1);
        for (int course = 0; course < paths.length; course++) {
            for (int period = 0; period < horizon; period++) {
                int at = known.length + period;
                sums[at + 1] = sums[at] + paths[course][period] * (period >= doubled ? 2 : 1);
                stocks[period][course] = before.left(at, stay) + sums[at + 1] - sums[Math.max(0, at - stay + 1)];
            }
        }
        List<Point> points = new ArrayList<>();
        for (int period = 0; period < horizon; period++) {
            double[] sorted = stocks[period];
            Arrays.sort(sorted);
            points.add(new Point(
                    frequency.plus(next, period),
                    quantile(at -> sorted[at], sorted.length, 0.5),
                    needs(sorted, scenario)));
        }
        return new StaffingNeed(points, stay);
    }

    /** The needs of sorted stocks, which are sorted too. */
    private static List<Double> needs(double[] stocks, Scenario scenario) {
        for (int course = 0; course < stocks.length; course++) {
            stocks[course] = need(stocks[course], scenario);
        }
        // Not boxed: there are a thousand for each period.
        return new AbstractList<>() {
            @Override
            public Double get(int course) {
                return stocks[course];
            }

            @Override
            public int size() {
                return stocks.length;
            }
        };
    }

    private static double[] sums(double[] intake) {
        double[] sums = new double[intake.length + 1];
        for (int period = 0; period < intake.length; period++) {
            sums[period + 1] = sums[period] + intake[period];
        }
        return sums;
    }

    private static double quantile(IntToDoubleFunction sorted, int size, double level) {
        double at = level * (size - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, size - 1);
        double value = sorted.applyAsDouble(below);
        return value + (at - below) * (sorted.applyAsDouble(above) - value);
    }

    /** The stock at the end of a period. */
    public static double stock(double[] intake, int period, int stay, Before before) {
        double stock = before.left(period, stay);
        for (int at = Math.max(0, period - stay + 1); at <= period; at++) {
            stock += intake[at];
        }
        return stock;
    }

    static double need(double stock, Scenario scenario) {
        return stock * scenario.unemployedPercent() / 100 / scenario.ratio();
    }

    /** Twelve months are 52 weeks. */
    public static int stayPeriods(Frequency frequency, int months) {
        return frequency == Frequency.WEEK ? Math.max(1, Math.round(months * 52 / 12f)) : months;
    }

    /** The need at the end of the last period of a year; empty years have none. */
    public @Nullable Point endOf(Frequency frequency, int year) {
        return points.stream()
                .filter(point -> frequency.yearOf(point.periodStart()) == year)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Start of the first period in which the plan may be too small; null where it never may. */
    public @Nullable LocalDate firstAtRisk(double plan) {
        return points.stream()
                .filter(point -> 1 - point.probabilityEnough(plan) > RISK)
                .map(Point::periodStart)
                .findFirst()
                .orElse(null);
    }

    private static int doubledFrom(Frequency frequency, LocalDate next, @Nullable LocalDate day) {
        if (day == null) {
            return Integer.MAX_VALUE;
        }
        int period = 0;
        while (frequency.plus(next, period + 1L).isBefore(day.plusDays(1))) {
            period++;
        }
        return period;
    }
}
