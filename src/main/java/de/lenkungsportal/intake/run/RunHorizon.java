package de.lenkungsportal.intake.run;

import de.lenkungsportal.forecast.ForecastEngine;
import de.lenkungsportal.forecast.Frequency;
import java.time.LocalDate;

/** How far a run looks: to the end of the year of its first step and of the Stichtag's, and at least half a year. */
final class RunHorizon {

    private RunHorizon() {}

    static int of(Frequency frequency, LocalDate origin, LocalDate stichtag) {
        int lastYear = Math.max(frequency.yearOf(frequency.plus(origin, 1)), frequency.yearOf(stichtag));
        int periods = frequency.perYear() / 2;
        while (periods < ForecastEngine.LONGEST_HORIZON
                && frequency.yearOf(frequency.plus(origin, periods + 1L)) <= lastYear) {
            periods++;
        }
        return periods;
    }
}
