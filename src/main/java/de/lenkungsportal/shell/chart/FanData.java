package de.lenkungsportal.shell.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fan chart shows. One unit; all places are indices on the axis.
 *
 * @param counts single periods as reported
 * @param means periods that are known only together
 * @param bands what is expected, from the first period after the last report
 * @param silences periods up to today without a report
 * @param shift where the level jumped, if it did
 * @param today the period of the reference date, where it lies on the axis
 */
public record FanData(
        PeriodAxis axis,
        List<Count> counts,
        List<Mean> means,
        List<Band> bands,
        List<Silence> silences,
        @Nullable Shift shift,
        @Nullable Integer today) {

    /** One reported period. */
    public record Count(int at, double value) {}

    /**
     * The mean of several periods.
     *
     * @param name for example Ø 63 je Woche
     */
    public record Mean(int from, int to, double value, String name) {}

    /** Periods without a report, and how many in words. */
    public record Silence(int from, int to, String name) {}

    /** The first period on a new level, and what happened there in words. */
    public record Shift(int at, String name) {}
}
