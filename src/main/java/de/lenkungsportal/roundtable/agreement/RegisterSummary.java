package de.lenkungsportal.roundtable.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register in numbers, for the agreements that a filter lets through. Own calculation at the Stichtag.
 *
 * @param conditional of those that are open
 * @param duration from the meeting to done
 * @param movement since the last meeting of each body
 * @param later how many of what the filter finds are later than the Stichtag, whether it shows them or not
 */
public record RegisterSummary(
        int total,
        int open,
        int overdue,
        int conditional,
        int done,
        int dropped,
        Duration duration,
        Movement movement,
        int later) {

    /**
     * Days from the meeting to done.
     *
     * @param count done agreements of which both days are known to the day; the rest is left out
     * @param classes from the shortest to the longest, without a gap between them
     * @param shortest null where the count is 0, as the others are
     */
    public record Duration(
            int count,
            @Nullable Double shortest,
            @Nullable Double lowerQuartile,
            @Nullable Double median,
            @Nullable Double upperQuartile,
            @Nullable Double longest,
            List<DayClass> classes) {}

    /**
     * Number of agreements in one class of durations.
     *
     * @param from days, inclusive
     * @param to days, inclusive; null for the last class, which is open
     */
    public record DayClass(int from, @Nullable Integer to, int count) {}

    /** What moved on or after the day of the last meeting of its body. */
    public record Movement(int agreed, int done, int dropped, int becameOverdue) {}
}
