package de.lenkungsportal.intake.published;

import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.SeriesKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good earlier forecasts of a series were.
 *
 * @param rows one for each report that was forecast before, the latest first
 * @param published one for each published forecast of a year that this series can be compared with
 */
public record Scorecard(SeriesKey key, Summary summary, List<Row> rows, List<PublishedRow> published) {

    /** With fewer judged forecasts nothing can be said: of eight 80 % intervals, four to eight hits are chance. */
    public static final int ENOUGH = 8;

    public enum Verdict {
        TOO_LITTLE,
        /** Smaller errors than carrying the last value forward. */
        OWN_CLOSER,
        LAST_VALUE_CLOSER
    }

    /**
     * @param judged how many forecasts
     * @param within80 how often the 80 % interval held what came
     * @param within95 how often the 95 % interval did
     * @param error mean absolute error of the median
     * @param errorOfLastValue the same for carrying the last value forward
     * @param bias mean of forecast minus what came; above zero: too much was forecast
     */
    public record Summary(int judged, int within80, int within95, double error, double errorOfLastValue, double bias) {

        public Verdict verdict() {
            if (judged < ENOUGH) {
                return Verdict.TOO_LITTLE;
            }
            return error <= errorOfLastValue ? Verdict.OWN_CLOSER : Verdict.LAST_VALUE_CLOSER;
        }
    }

    /**
     * One forecast with the reported value.
     *
     * @param made whether it was made at the time or reckoned later
     * @param came null where it hides
     * @param error median minus what came; null where that hides
     */
    public record Row(
            long runId,
            ForecastRun.Made made,
            LocalDate asOf,
            Period period,
            double median,
            Distribution.Interval interval80,
            Distribution.Interval interval95,
            @Nullable Double came,
            @Nullable Double error,
            boolean within80,
            boolean within95) {}

    /**
     * A published forecast of a year, beside the own one that knew as much.
     *
     * @param own null where there was none for that year
     * @param came sum of what was reported of that year so far
     * @param missingPeriods periods of the year without a report; while there are any, nothing is judged
     * @param error how far off the publisher was; null while it is too early
     * @param ownError how far off the own median was; null while it is too early
     */
    public record PublishedRow(
            PublishedForecast published,
            @Nullable ForecastRun own,
            double came,
            int missingPeriods,
            @Nullable Double error,
            @Nullable Double ownError) {

        /** Whether the own forecast was closer; null while it is too early or both were equally close. */
        public @Nullable Boolean isOwnCloser() {
            return (error == null || ownError == null || error.equals(ownError)) ? null : ownError < error;
        }
    }
}
