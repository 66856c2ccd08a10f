package de.lenkungsportal.forecast;

import de.lenkungsportal.forecast.RefusedHistoryException.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * A series up to now, without holes: a period that nobody counted is a {@link Observation.Gap}.
 *
 * @param firstPeriodStart a Monday for weeks, the first of a month for months
 * @param observations in order of time; trailing gaps move the origin, so that step 1 always follows the last one
 */
public record History(Frequency frequency, LocalDate firstPeriodStart, List<Observation> observations) {

    /** Largest count that is accepted; well below the point where doubles lose whole numbers. */
    public static final double LARGEST_COUNT = 1e12;

    public static final int MOST_PERIODS = 100_000;

    /** @throws RefusedHistoryException when nothing can be forecast from it */
    public History {
        observations = List.copyOf(observations);
        if (!frequency.isStart(firstPeriodStart)) {
            throw new RefusedHistoryException(Reason.NOT_A_PERIOD_START);
        }
        if (observations.stream().allMatch(Observation.Gap.class::isInstance)) {
            throw new RefusedHistoryException(Reason.NO_OBSERVATIONS);
        }
        if (observations.stream().mapToLong(Observation::periods).sum() > MOST_PERIODS) {
            throw new RefusedHistoryException(Reason.TOO_LONG);
        }
    }

    /** A series of single counts. */
    public static History ofCounts(Frequency frequency, LocalDate firstPeriodStart, List<? extends Number> counts) {
        return new History(
                frequency,
                firstPeriodStart,
                counts.stream()
                        .<Observation>map(count -> new Observation.Count(count.doubleValue()))
                        .toList());
    }

    /** Number of periods, gaps included. */
    public int periods() {
        return observations.stream().mapToInt(Observation::periods).sum();
    }

    /** Start of the last period. */
    public LocalDate origin() {
        return frequency.plus(firstPeriodStart, periods() - 1L);
    }
}
