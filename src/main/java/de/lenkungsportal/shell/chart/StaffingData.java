package de.lenkungsportal.shell.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff that is there or planned, and staff that is needed. One unit; all places are indices on the axis.
 *
 * @param stages in order of time
 * @param warning where the plan may become too small, if it does
 */
public record StaffingData(
        PeriodAxis axis,
        List<Stage> stages,
        List<Band> need,
        String needName,
        @Nullable Warning warning,
        @Nullable Integer today) {

    /**
     * One stage of the staff.
     *
     * @param from where it begins; a stage without a date begins where nothing else is known
     * @param to where the next one takes over, or the end of the axis
     * @param figure the number as it is written
     * @param name what it is and since when
     */
    public record Stage(Kind kind, int from, int to, double value, String figure, String name) {}

    /** The first period in which the need may exceed the plan. */
    public record Warning(int at, double value, String name) {}

    /** How sure a stage is. */
    public enum Kind {
        /** It was counted. */
        REPORTED,
        /** Agreed and not there yet. */
        AGREED,
        /** Planned. */
        PLANNED
    }
}
