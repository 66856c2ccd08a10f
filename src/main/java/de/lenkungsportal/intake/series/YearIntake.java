package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.SeriesKey;
import java.math.BigDecimal;

/**
 * What a series brought in a year. A period over the turn of the year is divided by its weeks or months.
 *
 * @param total sum of what may be shown; with hidden entries it is a lower bound, so that it tells nothing about them
 * @param periods weeks or months that are covered; the rest of the year is missing, not zero
 * @param hidden entries that are hidden as small counts
 * @param isSimulated whether this is the simulated part of the series; it is never added to the reported one
 */
public record YearIntake(SeriesKey key, int year, BigDecimal total, long periods, long hidden, boolean isSimulated) {}
