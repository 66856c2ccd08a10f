package de.lenkungsportal.intake;

import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a week or month as people and files write it. */
public final class PeriodText {

    private static final Pattern WEEK = Pattern.compile("(?:KW\\s*)?(\\d{1,2})\\s*/\\s*(\\d{4})");
    private static final Pattern ISO_WEEK = Pattern.compile("(\\d{4})-?(?:W|KW)\\s*(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.]\\s*(\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private PeriodText() {}

    /**
     * So many weeks or months from the first one on.
     *
     * @param first KW 10/2016, 2016-W10, 03/2016, 2016-03, or the day on which the week or month begins
     * @throws InvalidInputException for the fields {@code period} and {@code periods}: no such week or month, or too many
     */
    public static Period read(Frequency frequency, String first, int count) {
        LocalDate start = start(frequency, first.strip().toUpperCase(Locale.ROOT));
        if (count < 1 || count > Period.MOST) {
            throw new InvalidInputException("periods", "intake.problem.periods");
        }
        return new Period(frequency, start, count);
    }

    /** The period as machines write it: 2016-W10 or 2016-03. */
    public static String iso(Frequency frequency, LocalDate start) {
        return frequency == Frequency.WEEK
                ? "%04d-W%02d"
                        .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : YearMonth.from(start).toString();
    }

    private static LocalDate start(Frequency frequency, String text) {
        Matcher iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return begin(frequency, iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return begin(frequency, day.group(3), day.group(2), day.group(1));
        }
        return frequency == Frequency.WEEK ? week(text) : month(text);
    }

    private static LocalDate begin(Frequency frequency, String year, String month, String day) {
        LocalDate date;
        try {
            date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new InvalidInputException("period", "intake.problem.period");
        }
        if (!frequency.isStart(date)) {
            throw new InvalidInputException("period", "intake.problem.periodStart");
        }
        return date;
    }

    private static LocalDate week(String text) {
        Matcher iso = ISO_WEEK.matcher(text);
        if (iso.matches()) {
            return monday(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)));
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return monday(Integer.parseInt(week.group(2)), Integer.parseInt(week.group(1)));
        }
        throw new InvalidInputException("period", "intake.problem.period");
    }

    /** The fourth of January lies in week 1 of its ISO year; a year without week 53 ends one week earlier. */
    public static LocalDate monday(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(week - 1L);
        if (week < 1 || week > 53 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new InvalidInputException("period", "intake.problem.noSuchWeek");
        }
        return monday;
    }

    private static LocalDate month(String text) {
        Matcher iso = ISO_MONTH.matcher(text);
        Matcher month = MONTH.matcher(text);
        try {
            if (iso.matches()) {
                return LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), 1);
            }
            if (month.matches()) {
                return LocalDate.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)), 1);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new InvalidInputException("period", "intake.problem.period");
    }
}
