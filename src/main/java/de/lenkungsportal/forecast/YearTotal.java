package de.lenkungsportal.forecast;

import java.time.LocalDate;

/**
 * The intake of one year: what is known of it, and the forecast for the rest. Years of weeks are ISO years.
 *
 * @param known sum of the counts and means that lie in the year
 * @param knownPeriods how many periods that are
 * @param unknownPeriods periods up to the origin without a figure; they are in no sum
 * @param forecastPeriods periods of the year after the origin
 * @param total known and rest together; only the rest is uncertain
 */
public record YearTotal(
        int year, double known, int knownPeriods, int unknownPeriods, int forecastPeriods, Distribution total) {

    /**
     * @throws IllegalArgumentException when the horizon ends before the year does, or the whole year lies in the past
     */
    public static YearTotal of(Forecast forecast, int year) {
        History history = forecast.history();
        Frequency frequency = history.frequency();
        int rest = 0;
        while (frequency.yearOf(forecast.periodStart(rest + 1)) <= year) {
            rest++;
        }
        int skipped = 0;
        while (frequency.yearOf(forecast.periodStart(skipped + 1)) < year) {
            skipped++;
        }
        if (skipped > 0 || rest == 0 || rest > forecast.horizon()) {
            throw new IllegalArgumentException(
                    "%d is not the year of the coming period, or ends after the horizon of %d"
                            .formatted(year, forecast.horizon()));
        }
        double known = 0;
        int knownPeriods = 0;
        LocalDate start = history.firstPeriodStart();
        for (Observation observation : history.observations()) {
            int inYear = 0;
            for (int period = 0; period < observation.periods(); period++) {
                inYear += frequency.yearOf(start) == year ? 1 : 0;
                start = frequency.plus(start, 1);
            }
            switch (observation) {
                case Observation.Count(double value) -> {
                    known += value * inYear;
                    knownPeriods += inYear;
                }
                case Observation.Mean(double value, int periods) -> {
                    known += value * inYear;
                    knownPeriods += inYear;
                }
                case Observation.Gap() -> {}
            }
        }
        int past = (int) frequency.between(firstPeriodOf(frequency, year), frequency.plus(history.origin(), 1));
        return new YearTotal(
                year,
                known,
                knownPeriods,
                past - knownPeriods,
                rest,
                forecast.total(rest).plus(known));
    }

    private static LocalDate firstPeriodOf(Frequency frequency, int year) {
        // The fourth of January always lies in the first ISO week.
        return frequency == Frequency.WEEK
                ? LocalDate.of(year, 1, 4).with(java.time.DayOfWeek.MONDAY)
                : LocalDate.of(year, 1, 1);
    }
}
