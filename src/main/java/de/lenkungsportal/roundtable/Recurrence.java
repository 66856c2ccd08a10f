package de.lenkungsportal.roundtable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence of RFC 5545 as a body can have one: whole days, by weekday or by day of the month. {@link RecurrenceRule} reads it,
 * ical4j computes it.
 *
 * @param interval every how many days, weeks, months or years, from 1
 * @param count how many days at most, null without such an end
 * @param until the last day, null without such an end
 * @param weekdays empty where no weekday is named
 * @param monthDays 1 to 31, or -1 for the last; empty where no day of the month is named
 * @param months empty for every month
 * @param position which of the weekdays of a month, -1 for the last; null for each of them
 */
public record Recurrence(
        Frequency frequency,
        int interval,
        @Nullable Integer count,
        @Nullable LocalDate until,
        List<Weekday> weekdays,
        List<Integer> monthDays,
        List<Month> months,
        @Nullable Integer position) {

    /** Above this day of the month, some month is too short. */
    static final int IN_EVERY_MONTH = 28;

    /** Maximum days computed: one a day for a century. */
    private static final int MOST = 36_525;

    /** How a recurrence repeats. */
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /**
     * A weekday of the rule.
     *
     * @param ordinal the how manieth of the month (or of the year, where a yearly rule names no month), -1 for the last; 0 for
     *     every one
     */
    public record Weekday(int ordinal, DayOfWeek day) {

        String code() {
            return (ordinal == 0 ? "" : ordinal) + RecurrenceRule.code(day);
        }
    }

    /** Days within which a meeting counts. */
    record Period(LocalDate from, LocalDate to) {}

    /**
     * Reads a rule.
     *
     * @throws de.lenkungsportal.platform.InvalidInputException with a sentence for the part that cannot be computed
     */
    public static Recurrence of(String rule) {
        return RecurrenceRule.read(rule);
    }

    /** Each day once, in order; a month that is too short for the day has its last day instead. */
    List<LocalDate> days(LocalDate start, LocalDate end) {
        return days(start, end, MOST).limit(count == null ? MOST : count).toList();
    }

    /** Whether the rule names any day from the first to the last. */
    boolean hasDay(LocalDate start, LocalDate end) {
        return days(start, end, 1).findFirst().isPresent();
    }

    private Stream<LocalDate> days(LocalDate start, LocalDate end, int most) {
        return end.isBefore(start)
                ? Stream.empty()
                : new Recur<LocalDate>(rule(start))
                        .getDates(start, start, end.plusDays(1), most).stream()
                                .filter(day -> !day.isAfter(end))
                                .sorted()
                                .distinct();
    }

    /** Whether each day, week, month or year has exactly one day, so that their number is that of the days. */
    public boolean isOncePerPeriod() {
        boolean isSometimesMissing = weekdays.stream().anyMatch(each -> each.ordinal() > 4);
        boolean isEveryWeekday = frequency == Frequency.DAILY
                ? !weekdays.isEmpty()
                : frequency != Frequency.WEEKLY
                        && position == null
                        && weekdays.stream().anyMatch(each -> each.ordinal() == 0);
        return months.size() <= (frequency == Frequency.YEARLY ? 1 : 0)
                && monthDays.size() <= 1
                && (weekdays.size() <= 1 || position != null)
                && !isSometimesMissing
                && !isEveryWeekday;
    }

    /** The week, month, quarter or year of a day, in which a meeting counts where the day itself is not fixed. */
    Period period(LocalDate day) {
        return switch (frequency) {
            case DAILY -> new Period(day, day.plusDays(interval - 1L));
            case WEEKLY -> {
                LocalDate first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(first, first.plusWeeks(interval).minusDays(1));
            }
            case MONTHLY -> months(day, interval);
            case YEARLY -> {
                LocalDate first = day.withDayOfYear(1);
                yield months.isEmpty()
                        ? new Period(first, first.plusYears(interval).minusDays(1))
                        : months(day, 1);
            }
        };
    }

    private static Period months(LocalDate day, int number) {
        LocalDate first = day.withDayOfMonth(1);
        return new Period(first, first.plusMonths(number).minusDays(1));
    }

    /** What ical4j is to compute from this first day. The number of days is counted afterwards, each day once. */
    private String rule(LocalDate start) {
        boolean isMonthly = frequency == Frequency.YEARLY && interval == 1 && !months.isEmpty();
        var parts = new ArrayList<String>();
        parts.add("FREQ=" + (isMonthly ? Frequency.MONTHLY : frequency));
        parts.add("INTERVAL=" + interval);
        if (until != null) {
            parts.add("UNTIL=" + RecurrenceRule.day(until));
        }
        int clipped = dayThatSomeMonthsLack(start);
        if (clipped > 0) {
            parts.add("BYMONTHDAY="
                    + joined(IntStream.rangeClosed(IN_EVERY_MONTH, clipped).boxed()));
            parts.add("BYSETPOS=-1");
        } else if (!monthDays.isEmpty()) {
            parts.add("BYMONTHDAY=" + joined(monthDays.stream()));
        }
        if (!weekdays.isEmpty()) {
            parts.add("BYDAY=" + joined(weekdays.stream().map(Weekday::code)));
        }
        if (position != null) {
            parts.add("BYSETPOS=" + position);
        }
        Set<Month> named = clipped > 0 && frequency == Frequency.YEARLY && months.isEmpty()
                ? Set.of(start.getMonth())
                : Set.copyOf(months);
        if (!named.isEmpty()) {
            parts.add("BYMONTH=" + joined(named.stream().map(Month::getValue).sorted()));
        }
        return String.join(";", parts);
    }

    /** 29, 30 or 31 where the rule or its first day means this day of the month, 0 otherwise. */
    private int dayThatSomeMonthsLack(LocalDate start) {
        boolean isByMonth = frequency == Frequency.MONTHLY || (frequency == Frequency.YEARLY && !months.isEmpty());
        boolean isLeapDay = frequency == Frequency.YEARLY && start.getMonth() == Month.FEBRUARY;
        if (!weekdays.isEmpty() || !(isByMonth || isLeapDay)) {
            return 0;
        }
        int day = monthDays.isEmpty() ? start.getDayOfMonth() : monthDays.getFirst();
        return day > IN_EVERY_MONTH ? day : 0;
    }

    private static String joined(Stream<?> values) {
        return values.map(String::valueOf).collect(Collectors.joining(","));
    }
}
