package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.Recurrence;
import de.lenkungsportal.roundtable.Recurrence.Frequency;
import de.lenkungsportal.roundtable.Recurrence.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence as the form offers it. With a weekday the day is fixed, without one only the week, month, quarter or year.
 *
 * @param ordinal the how manieth weekday of the month, -1 for the last; null for a weekly rule or without a weekday
 * @param count how many meetings at most
 */
record ChosenRule(
        Often often,
        @Nullable Integer ordinal,
        @Nullable DayOfWeek weekday,
        @Nullable Integer count) {

    static final List<Integer> ORDINALS = List.of(1, 2, 3, 4, -1);

    /** How often a body meets. */
    enum Often {
        WEEKLY(Frequency.WEEKLY, 1),
        FORTNIGHTLY(Frequency.WEEKLY, 2),
        MONTHLY(Frequency.MONTHLY, 1),
        QUARTERLY(Frequency.MONTHLY, 3),
        YEARLY(Frequency.YEARLY, 1);

        private final Frequency frequency;
        private final int interval;

        Often(Frequency frequency, int interval) {
            this.frequency = frequency;
            this.interval = interval;
        }

        boolean isWeekly() {
            return frequency == Frequency.WEEKLY;
        }
    }

    /** Empty where the phase has no rule, or one that the form does not offer. */
    static Optional<ChosenRule> of(CadencePhase phase) {
        String rule = phase.rule();
        if (rule == null) {
            return Optional.empty();
        }
        try {
            return of(Recurrence.of(rule), phase);
        } catch (InvalidInputException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ChosenRule> of(Recurrence rule, CadencePhase phase) {
        boolean isFixed = phase.precision() == CadencePhase.Precision.DAY;
        boolean isOffered = rule.until() == null
                && rule.position() == null
                && rule.monthDays().isEmpty()
                && rule.weekdays().size() <= 1;
        Weekday weekday = rule.weekdays().isEmpty() ? null : rule.weekdays().getFirst();
        if (weekday == null && isFixed && rule.frequency() == Frequency.WEEKLY) {
            weekday = new Weekday(0, phase.startsOn().getDayOfWeek());
        }
        List<Month> months = rule.frequency() == Frequency.YEARLY && weekday != null
                ? List.of(phase.startsOn().getMonth())
                : List.of();
        if (!isOffered || !rule.months().equals(months) || isFixed != (weekday != null)) {
            return Optional.empty();
        }
        Integer ordinal = weekday == null || weekday.ordinal() == 0 ? null : weekday.ordinal();
        DayOfWeek day = weekday == null ? null : weekday.day();
        return Arrays.stream(Often.values())
                .filter(each -> each.frequency == rule.frequency() && each.interval == rule.interval())
                .filter(each -> ordinal == null ? day == null || each.isWeekly() : ORDINALS.contains(ordinal))
                .map(each -> new ChosenRule(each, ordinal, day, rule.count()))
                .findFirst();
    }

    /** As RFC 5545 writes it; a yearly day is in the month of the first day. */
    String rule(LocalDate first) {
        var rule = new StringBuilder("FREQ=" + often.frequency);
        if (often.interval > 1) {
            rule.append(";INTERVAL=").append(often.interval);
        }
        if (weekday != null) {
            if (often == Often.YEARLY) {
                rule.append(";BYMONTH=").append(first.getMonthValue());
            }
            rule.append(";BYDAY=").append(ordinal == null ? "" : ordinal).append(weekday.name(), 0, 2);
        }
        if (count != null) {
            rule.append(";COUNT=").append(count);
        }
        return rule.toString();
    }

    CadencePhase.Precision precision() {
        return weekday == null ? CadencePhase.Precision.PERIOD : CadencePhase.Precision.DAY;
    }
}
