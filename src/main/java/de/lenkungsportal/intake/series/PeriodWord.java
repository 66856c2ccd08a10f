package de.lenkungsportal.intake.series;

import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.ingest.DayText;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a cell, before anyone decided what 10/2015 means. */
sealed interface PeriodWord {

    record Weeks(int year, int first, int lastYear, int last) implements PeriodWord {}

    record Months(LocalDate first, LocalDate last) implements PeriodWord {}

    record Pair(int number, int year) implements PeriodWord {}

    record Day(LocalDate date) implements PeriodWord {}

    Pattern TO = Pattern.compile("(.+?)\\s*(?:\\bBIS\\b|–|\\s-\\s)\\s*(.+)");
    Pattern WEEKS_OF_YEAR = Pattern.compile("KW\\s*(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})\\s*[/. ]\\s*(\\d{4})");
    Pattern WEEK = Pattern.compile(
            "(?:(?:KW|W|WOCHE|KALENDERWOCHE)\\.?\\s*(\\d{1,2})|(\\d{1,2})\\.?\\s*(?:KW|WOCHE|KALENDERWOCHE))\\s*[-/. ]*\\s*(\\d{4})");
    Pattern YEAR_WEEK = Pattern.compile("(\\d{4})\\s*[-/. ]?\\s*(?:W|KW)\\s*(\\d{1,2})");
    Pattern PAIR = Pattern.compile("(\\d{1,2})\\.?\\s*[/.]\\s*(\\d{4})");
    Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    static Optional<PeriodWord> of(String text) {
        String plain = text.strip().toUpperCase(Locale.GERMAN).replaceAll("\\s+", " ");
        Matcher weeks = WEEKS_OF_YEAR.matcher(plain);
        if (weeks.matches()) {
            int year = number(weeks, 3);
            return Optional.of(new Weeks(year, number(weeks, 1), year, number(weeks, 2)));
        }
        Matcher to = TO.matcher(plain);
        if (to.matches() && one(to.group(1)).isPresent() && one(to.group(2)).isPresent()) {
            return range(one(to.group(1)).get(), one(to.group(2)).get());
        }
        return one(plain);
    }

    private static Optional<PeriodWord> one(String plain) {
        Matcher week = WEEK.matcher(plain);
        if (week.matches()) {
            int number = number(week, week.group(1) == null ? 2 : 1);
            return Optional.of(new Weeks(number(week, 3), number, number(week, 3), number));
        }
        Matcher yearWeek = YEAR_WEEK.matcher(plain);
        if (yearWeek.matches()) {
            int year = number(yearWeek, 1);
            return Optional.of(new Weeks(year, number(yearWeek, 2), year, number(yearWeek, 2)));
        }
        Matcher pair = PAIR.matcher(plain);
        if (pair.matches()) {
            return Optional.of(new Pair(number(pair, 1), number(pair, 2)));
        }
        var named = DayText.namedMonth(plain);
        if (named.isPresent()) {
            boolean isShort = !plain.matches(".*\\d{4}");
            // Spreadsheet programs show 10/2015 as "Okt 15", whatever was meant.
            return Optional.of(
                    isShort
                            ? new Pair(named.get().getMonthValue(), named.get().getYear())
                            : new Months(named.get().atDay(1), named.get().atDay(1)));
        }
        return DayText.stand(plain).flatMap(stand -> switch (stand.iso().length()) {
            case 10 -> Optional.of(new Day(stand.firstDay()));
            case 7 ->
                ISO_MONTH.matcher(plain).matches()
                        ? Optional.of(new Months(stand.firstDay(), stand.firstDay()))
                        : Optional.empty();
            default -> Optional.empty();
        });
    }

    private static Optional<PeriodWord> range(PeriodWord first, PeriodWord last) {
        return switch (first) {
            case Weeks from
            when last instanceof Weeks to ->
                Optional.of(new Weeks(from.year(), from.first(), to.lastYear(), to.last()));
            case Months from when last instanceof Months to -> Optional.of(new Months(from.first(), to.last()));
            case Pair from
            when last instanceof Pair to
                    && from.number() >= 1
                    && from.number() <= 12
                    && to.number() >= 1
                    && to.number() <= 12 ->
                Optional.of(new Months(
                        LocalDate.of(from.year(), from.number(), 1), LocalDate.of(to.year(), to.number(), 1)));
            default -> Optional.empty();
        };
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    default Optional<LocalDate> day() {
        return this instanceof Day(LocalDate date) ? Optional.of(date) : Optional.empty();
    }

    default Optional<PeriodCell> week() {
        return switch (this) {
            case Weeks weeks -> Optional.of(weeks(weeks));
            case Pair pair ->
                pair.number() <= 53
                        ? Optional.of(weeks(new Weeks(pair.year(), pair.number(), pair.year(), pair.number())))
                        : Optional.empty();
            case Day(LocalDate date) ->
                date.getDayOfWeek() == DayOfWeek.MONDAY
                        ? Optional.of(new PeriodCell.Known(new Period(Frequency.WEEK, date, 1)))
                        : Optional.empty();
            case Months months -> Optional.empty();
        };
    }

    default Optional<PeriodCell> month() {
        return switch (this) {
            case Weeks weeks -> Optional.empty();
            case Months months -> Optional.of(span(Frequency.MONTH, months.first(), months.last()));
            case Pair pair ->
                pair.number() >= 1 && pair.number() <= 12
                        ? Optional.of(new PeriodCell.Known(
                                new Period(Frequency.MONTH, LocalDate.of(pair.year(), pair.number(), 1), 1)))
                        : Optional.empty();
            case Day(LocalDate date) ->
                date.getDayOfMonth() == 1
                        ? Optional.of(new PeriodCell.Known(new Period(Frequency.MONTH, date, 1)))
                        : Optional.empty();
        };
    }

    default PeriodCell open() {
        return switch (this) {
            case Weeks weeks -> weeks(weeks);
            case Months months -> span(Frequency.MONTH, months.first(), months.last());
            // As everywhere in the portal, 03/2016 is a month.
            case Pair pair -> new PeriodCell.Open(period(week()), period(month()), Frequency.MONTH);
            case Day day -> day(period(week()), period(month()));
        };
    }

    default Optional<PeriodCell> weekFromDay() {
        return this instanceof Day(LocalDate date)
                ? Optional.of(weeks(
                                new Weeks(date.getYear(), date.getMonthValue(), date.getYear(), date.getMonthValue())))
                        .filter(cell -> date.getDayOfMonth() == 1)
                : week();
    }

    private static PeriodCell day(@Nullable Period week, @Nullable Period month) {
        if (week == null && month == null) {
            return new PeriodCell.Refused("intake.problem.periodStart");
        }
        return new PeriodCell.Open(week, month, week == null ? Frequency.MONTH : month == null ? Frequency.WEEK : null);
    }

    private static @Nullable Period period(Optional<PeriodCell> cell) {
        return cell.orElse(null) instanceof PeriodCell.Known(Period period) ? period : null;
    }

    private static PeriodCell weeks(Weeks weeks) {
        try {
            return span(
                    Frequency.WEEK,
                    PeriodText.monday(weeks.year(), weeks.first()),
                    PeriodText.monday(weeks.lastYear(), weeks.last()));
        } catch (InvalidInputException invalid) {
            return new PeriodCell.Refused(invalid.problems().getFirst().messageKey());
        }
    }

    private static PeriodCell span(Frequency frequency, LocalDate first, LocalDate last) {
        long count = frequency.between(first, last) + 1;
        return count < 1 || count > Period.MOST
                ? new PeriodCell.Refused("intake.problem.periods")
                : new PeriodCell.Known(new Period(frequency, first, (int) count));
    }
}
