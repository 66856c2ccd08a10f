package de.lenkungsportal.forecast;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found and what it went by, as data; callers make sentences of it.
 *
 * @param levelNow count of a usual period at the origin
 * @param shift the last jump of the level, or null where none stands out
 * @param basis what the level now was read from
 * @param scatter where the width of the intervals comes from
 * @param counted number of single counts
 * @param inMeans number of periods that are known only as part of a mean
 * @param gaps number of periods without any figure
 * @param sinceShift periods with a figure since the last jump; all of them where there is none
 */
public record Diagnosis(
        double levelNow,
        @Nullable Shift shift,
        Basis basis,
        Scatter scatter,
        int counted,
        int inMeans,
        int gaps,
        int sinceShift,
        Set<Warning> warnings) {

    public Diagnosis {
        warnings = Set.copyOf(warnings);
    }

    /** The last break of the level, if one stands out. */
    public Optional<Shift> lastShift() {
        return Optional.ofNullable(shift);
    }

    /**
     * A break of the level.
     *
     * @param start first period on the new level
     * @param before level of the phase before
     * @param after level since
     * @param certainty share of the evidence, 0.5 to 1, that speaks for a jump here rather than for none
     */
    public record Shift(LocalDate start, double before, double after, double certainty) {}

    /** What the level now was read from. */
    public enum Basis {
        /** No jump: recent periods weigh more than old ones. */
        SMOOTHED,
        /** A jump with too few periods since: the new phase, drawn towards the smoothed level. */
        BLENDED,
        /** The phase since the last jump. */
        SINCE_SHIFT
    }

    /** Where the width of the intervals comes from. */
    public enum Scatter {
        /** From the ups and downs of this series. */
        OBSERVED,
        /** The series is calmer than counting allows: the chance in small counts was put in place of it. */
        COUNTING_NOISE,
        /** Too few single counts: what series of this size usually do. */
        USUAL
    }

    /** Limits of the forecast that a reader has to know. */
    public enum Warning {
        /** Fewer than eight periods with a figure. */
        FEW_POINTS,
        ALL_ZERO,
        /** Not one single count. */
        MEANS_ONLY,
        GAPS,
        /** The last periods have no figure. */
        STALE,
        /** Fewer than four periods since the last jump. */
        FRESH_SHIFT,
        /** A longer horizon than the engine was calibrated for. */
        LONG_HORIZON
    }
}
