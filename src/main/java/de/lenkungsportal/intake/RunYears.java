package de.lenkungsportal.intake;

import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import de.lenkungsportal.forecast.YearTotal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts the total of a year together: which weeks, with which mean, and the forecast of the rest. */
final class RunYears {

    private RunYears() {}

    /**
     * The year of the first step.
     *
     * @param cumulated sums of the first steps; the horizon reaches the end of that year
     */
    static ForecastRun.YearOutlook of(History history, List<Distribution> cumulated) {
        Frequency frequency = history.frequency();
        LocalDate next = frequency.plus(history.origin(), 1);
        int year = frequency.yearOf(next);
        int rest = 0;
        while (frequency.yearOf(frequency.plus(next, rest)) == year) {
            rest++;
        }
        List<ForecastRun.Part> parts = parts(history, year);
        double known = parts.stream().mapToDouble(ForecastRun.Part::sum).sum();
        int past = parts.stream().mapToInt(part -> part.period().count()).sum();
        var total = new YearTotal(
                year,
                known,
                past,
                periodsBefore(frequency, year, next) - past,
                rest,
                cumulated.get(rest - 1).plus(known));
        return new ForecastRun.YearOutlook(total, parts);
    }

    /** The known periods of a year; counts that follow each other are one part, so that none of them stands alone. */
    static List<ForecastRun.Part> parts(History history, int year) {
        Frequency frequency = history.frequency();
        var parts = new ArrayList<ForecastRun.Part>();
        LocalDate start = history.firstPeriodStart();
        for (Observation observation : history.observations()) {
            LocalDate first = start;
            int inYear = 0;
            for (int period = 0; period < observation.periods(); period++) {
                if (frequency.yearOf(start) == year) {
                    first = inYear == 0 ? start : first;
                    inYear++;
                }
                start = frequency.plus(start, 1);
            }
            if (inYear > 0 && !(observation instanceof Observation.Gap)) {
                add(parts, new Period(frequency, first, inYear), observation);
            }
        }
        return List.copyOf(parts);
    }

    private static void add(List<ForecastRun.Part> parts, Period period, Observation observation) {
        double value = switch (observation) {
            case Observation.Count(double count) -> count;
            case Observation.Mean(double mean, int periods) -> mean;
            case Observation.Gap() -> 0;
        };
        Counting counting = observation instanceof Observation.Mean ? Counting.MEAN : Counting.COUNT;
        ForecastRun.Part last = parts.isEmpty() ? null : parts.getLast();
        if (counting == Counting.COUNT
                && last != null
                && last.counting() == Counting.COUNT
                && last.period().to().plusDays(1).equals(period.from())) {
            parts.removeLast();
            double sum = last.sum() + value;
            int count = last.period().count() + 1;
            parts.add(new ForecastRun.Part(
                    new Period(period.frequency(), last.period().from(), count), counting, sum / count, sum));
        } else {
            parts.add(new ForecastRun.Part(period, counting, value, value * period.count()));
        }
    }

    private static int periodsBefore(Frequency frequency, int year, LocalDate next) {
        int periods = 0;
        while (frequency.yearOf(frequency.plus(next, -periods - 1L)) == year) {
            periods++;
        }
        return periods;
    }
}
