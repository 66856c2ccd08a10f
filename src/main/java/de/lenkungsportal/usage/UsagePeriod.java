package de.lenkungsportal.usage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** For how long use is counted together. */
public enum UsagePeriod {
    /** ISO weeks, from Monday to Sunday. */
    WEEK,
    MONTH;

    /** First day of the period that this day is in. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** Last day of the period that begins on this day. */
    public LocalDate end(LocalDate begin) {
        return switch (this) {
            case WEEK -> begin.plusDays(6);
            case MONTH -> begin.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
