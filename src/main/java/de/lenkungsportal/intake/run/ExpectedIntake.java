package de.lenkungsportal.intake.run;

import de.lenkungsportal.forecast.Distribution.Interval;
import de.lenkungsportal.intake.SeriesKey;
import java.time.LocalDate;

/**
 * How many are still to come in a span of time, by the forecast that holds for a series. Own calculation.
 *
 * @param runId of the forecast
 * @param from first day of the first period that counts
 * @param to last day of the last one
 * @param median in the unit of the series
 * @param eighty central interval of 80 per cent, calibrated for the sum
 * @param asOf of the forecast
 * @param isSimulated whether any of the counts behind it is generated
 */
public record ExpectedIntake(
        long runId,
        SeriesKey key,
        LocalDate from,
        LocalDate to,
        double median,
        Interval eighty,
        LocalDate asOf,
        boolean isSimulated) {}
