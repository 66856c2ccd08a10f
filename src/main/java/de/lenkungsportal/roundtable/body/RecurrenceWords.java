package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.Recurrence;
import de.lenkungsportal.roundtable.Recurrence.Frequency;
import de.lenkungsportal.roundtable.Recurrence.Weekday;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;

/** Says exactly what a recurrence does: "vierteljährlich (Februar, Mai, August und November), am zweiten Donnerstag". */
final class RecurrenceWords {

    private static final int MONTHS = 12;
    private static final int LONGEST_FEBRUARY = 29;
    private static final int IN_EVERY_MONTH = 28;
    private static final int FIFTH = 5;

    private final RoundtableWords words;
    private final Recurrence rule;
    private final CadencePhase phase;

    RecurrenceWords(RoundtableWords words, Recurrence rule, CadencePhase phase) {
        this.words = words;
        this.rule = rule;
        this.phase = phase;
    }

    String text() {
        String day = day();
        return repeats() + between(day) + day + months(day) + end();
    }

    private String repeats() {
        String key = "cadence." + rule.frequency();
        Integer count = rule.count();
        return count != null && rule.interval() == 1 && rule.isOncePerPeriod()
                ? words.text(key + ".count", count)
                : words.text(key, rule.interval()) + (count == null ? "" : words.text("cadence.count", count));
    }

    /** Which months a rule of every two, three, four or six months means, where it says the day. */
    private String between(String day) {
        boolean isSkipping = rule.frequency() == Frequency.MONTHLY
                && rule.interval() > 1
                && MONTHS % rule.interval() == 0
                && rule.months().isEmpty();
        if (day.isEmpty() || !isSkipping) {
            return "";
        }
        List<Month> meant = IntStream.range(0, MONTHS / rule.interval())
                .mapToObj(i -> phase.startsOn().getMonth().plus((long) i * rule.interval()))
                .sorted()
                .toList();
        return words.text("cadence.between", names(meant));
    }

    private String day() {
        if (!rule.weekdays().isEmpty()) {
            return weekdays();
        }
        if (!rule.monthDays().isEmpty()) {
            return words.text(
                    "cadence.on",
                    and(rule.monthDays().stream().map(this::monthDay).toList()));
        }
        return phase.precision() == CadencePhase.Precision.DAY ? asOnTheFirst() : "";
    }

    /** A rule without a day repeats the weekday or the date of the first day. */
    private String asOnTheFirst() {
        LocalDate first = phase.startsOn();
        return switch (rule.frequency()) {
            case DAILY -> "";
            case WEEKLY -> words.text("cadence.on", weekday(first.getDayOfWeek()));
            case MONTHLY -> words.text("cadence.on", monthDay(first.getDayOfMonth()));
            case YEARLY -> {
                if (!rule.months().isEmpty()) {
                    yield words.text("cadence.on", monthDay(first.getDayOfMonth()));
                }
                boolean isLeapDay = MonthDay.from(first).equals(MonthDay.of(Month.FEBRUARY, LONGEST_FEBRUARY));
                yield isLeapDay
                        ? words.text("cadence.leapDay")
                        : words.text(
                                "cadence.on", "%02d.%02d.".formatted(first.getDayOfMonth(), first.getMonthValue()));
            }
        };
    }

    private String weekdays() {
        List<Weekday> weekdays = rule.weekdays();
        Integer position = rule.position();
        if (position != null) {
            return weekdays.size() > 1
                    ? words.text("cadence.workingDay", ordinal(position))
                    : ordinals(List.of(new Weekday(position, weekdays.getFirst().day())));
        }
        if (weekdays.getFirst().ordinal() != 0) {
            return ordinals(weekdays);
        }
        String key = switch (rule.frequency()) {
            case DAILY -> "cadence.onlyOn";
            case WEEKLY -> "cadence.on";
            case MONTHLY, YEARLY -> "cadence.onEach";
        };
        return words.text(
                key, and(weekdays.stream().map(each -> weekday(each.day())).toList()));
    }

    private String ordinals(List<Weekday> weekdays) {
        boolean isOfYear = rule.frequency() == Frequency.YEARLY && rule.months().isEmpty();
        String text = words.text(
                isOfYear ? "cadence.onOfYear" : "cadence.on",
                and(weekdays.stream()
                        .map(each -> ordinal(each.ordinal()) + " " + weekday(each.day()))
                        .toList()));
        boolean isFifth = weekdays.stream().anyMatch(each -> each.ordinal() == FIFTH);
        return isFifth && !isOfYear ? text + words.text("cadence.fifth") : text;
    }

    private String months(String day) {
        if (rule.months().isEmpty()) {
            return "";
        }
        String key = rule.frequency() == Frequency.MONTHLY
                ? "cadence.onlyIn"
                : day.isEmpty() ? "cadence.in" : "cadence.inThe";
        return words.text(key, names(rule.months()));
    }

    private String end() {
        LocalDate until = rule.until();
        return until == null ? "" : words.text("cadence.until", GermanFormat.day(until));
    }

    private String monthDay(int day) {
        if (day == -1) {
            return words.text("cadence.lastDay");
        }
        return words.text(day > IN_EVERY_MONTH ? "cadence.dayOrLast" : "cadence.day", day);
    }

    private String ordinal(int number) {
        return words.text("cadence.ordinal." + (number == -1 ? "last" : number));
    }

    private String weekday(DayOfWeek day) {
        return words.text("weekday." + day.name().substring(0, 2));
    }

    private static String names(List<Month> months) {
        return and(months.stream()
                .map(each -> each.getDisplayName(TextStyle.FULL, Messages.LOCALE))
                .toList());
    }

    private static String and(List<String> parts) {
        return ListFormat.getInstance(Messages.LOCALE, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(parts);
    }
}
