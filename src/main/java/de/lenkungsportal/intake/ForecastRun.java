package de.lenkungsportal.intake;

import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.YearTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the engine said about a series at one time, and from what. It holds nothing that tells a small count.
 *
 * @param municipality name
 * @param asOf day of the domain's clock on which these inputs were first forecast, or the day that a retrospective run puts
 *     itself in
 * @param inputHash SHA-256 over the canonical form of the series
 * @param points weeks or months with a figure
 * @param lastPeriod start of the last period of the series
 * @param isSimulated whether any of the counts is generated
 * @param steps the first follows the last period
 * @param year the year of the first step as a whole
 */
public record ForecastRun(
        long id,
        SeriesKey key,
        String municipality,
        Made made,
        LocalDate asOf,
        Instant computedAt,
        String engineVersion,
        String inputHash,
        int points,
        LocalDate lastPeriod,
        boolean isSimulated,
        Diagnosis diagnosis,
        List<Step> steps,
        YearOutlook year) {

    /** When it was made. */
    public enum Made {
        /** On its as-of date. */
        LIVE,
        /** Later, from what the portal holds today about the periods that had ended by its as-of date. */
        RETROSPECTIVE
    }

    public int horizon() {
        return steps.size();
    }

    /**
     * @param step from 1
     * @param distribution of this period
     * @param cumulated of the sum up to and with this period, calibrated on its own
     */
    public record Step(int step, LocalDate periodStart, Distribution distribution, Distribution cumulated) {}

    /**
     * The total of a year, and which weeks or months with which mean it was made from.
     *
     * @param parts known periods in order of time; counts that hide enter by the middle of what they can be
     */
    public record YearOutlook(YearTotal total, List<Part> parts) {}

    /**
     * Periods of the year that are known in the same way.
     *
     * @param mean of one period
     * @param sum of all of them
     */
    public record Part(Period period, Counting counting, double mean, double sum) {}
}
