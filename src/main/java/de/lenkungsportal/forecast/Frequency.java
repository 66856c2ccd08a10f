package de.lenkungsportal.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** How long a period is. A week starts on Monday and belongs to its ISO year; a month starts on its first day. */
public enum Frequency {
    WEEK(52, ChronoUnit.WEEKS),
    MONTH(12, ChronoUnit.MONTHS);

    private final int perYear;
    private final ChronoUnit unit;

    Frequency(int perYear, ChronoUnit unit) {
        this.perYear = perYear;
        this.unit = unit;
    }

    /** Periods of a usual year; a long ISO year has one week more. */
    public int perYear() {
        return perYear;
    }

    public boolean isStart(LocalDate date) {
        return this == WEEK ? date.getDayOfWeek() == DayOfWeek.MONDAY : date.getDayOfMonth() == 1;
    }

    /** The start of the period so many periods later; earlier where negative. */
    public LocalDate plus(LocalDate start, long periods) {
        return start.plus(periods, unit);
    }

    /** Whole periods from one start to another. */
    public long between(LocalDate from, LocalDate to) {
        return unit.between(from, to);
    }

    /** The year a period counts in: the ISO year of a week, the calendar year of a month. */
    public int yearOf(LocalDate start) {
        return this == WEEK ? start.get(IsoFields.WEEK_BASED_YEAR) : start.getYear();
    }
}
