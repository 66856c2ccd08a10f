package de.lenkungsportal.ingest;

import de.lenkungsportal.figure.Stand;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads years, months and days as people, spreadsheets and the portal itself write them. */
public final class DayText {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");
    private static final String MONTH_NAME =
            "(jan(?:uar|ner)?|jän(?:ner)?|feb(?:ruar)?|märz?|mrz|maerz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)\\.?";

    private static final Pattern TIME = Pattern.compile("(.*\\d)[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4}|\\d{2})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.]\\s*(\\d{4})");
    private static final Pattern NAMED_DAY = Pattern.compile("(\\d{1,2})\\.\\s*" + MONTH_NAME + "\\s*(\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile(MONTH_NAME + "[\\s/'’-]*(\\d{4}|\\d{2})");

    /** Key of the sentence for a day that looks like one and is none. */
    public static final String NO_SUCH_DAY = "ingest.cell.noSuchDay";

    private DayText() {}

    /** Whether it has the form of a day, which the calendar does not have: 30.02.2016, 2016-02-30. */
    public static boolean isNoSuchDay(String text) {
        String plain = text.strip();
        boolean isDay = GERMAN_DAY.matcher(plain).matches()
                || SLASHES.matcher(plain).matches()
                || plain.matches("\\d{4}-\\d{2}-\\d{2}");
        return isDay && stand(plain).isEmpty() && american(plain).isEmpty();
    }

    /** 2016, 05/2016, Mai 2016, 15.03.2016, 15.3.16, 15. März 2016 or ISO form; with slashes the day comes first. */
    public static Optional<Stand> stand(String text) {
        return read(text, false);
    }

    /** The same, but with slashes the month comes first. */
    static Optional<Stand> american(String text) {
        return read(text, true);
    }

    /** Mai 2016, Mai 16 and Mai/2016; a month in digits is none, as it could be a week. */
    public static Optional<YearMonth> namedMonth(String text) {
        Matcher named = NAMED_MONTH.matcher(text.strip().toLowerCase(Locale.GERMAN));
        return named.matches()
                ? Optional.of(YearMonth.of(year(named.group(2)), month(named.group(1))))
                : Optional.empty();
    }

    private static Optional<Stand> read(String text, boolean isMonthFirst) {
        String plain = text.strip().toLowerCase(Locale.GERMAN);
        Matcher time = TIME.matcher(text.strip());
        if (time.matches()) {
            plain = time.group(1).toLowerCase(Locale.GERMAN);
        }
        try {
            return Optional.ofNullable(iso(plain, isMonthFirst)).map(Stand::inCalendar);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String iso(String text, boolean isMonthFirst) {
        if (ISO.matcher(text).matches()) {
            return text;
        }
        Matcher day = GERMAN_DAY.matcher(text);
        if (day.matches()) {
            return day(year(day.group(3)), day.group(2), day.group(1));
        }
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            int year = Integer.parseInt(slashes.group(3));
            return isMonthFirst
                    ? day(year, slashes.group(1), slashes.group(2))
                    : day(year, slashes.group(2), slashes.group(1));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1)));
        }
        Matcher namedDay = NAMED_DAY.matcher(text);
        if (namedDay.matches()) {
            return day(
                    Integer.parseInt(namedDay.group(3)), String.valueOf(month(namedDay.group(2))), namedDay.group(1));
        }
        return namedMonth(text).map(YearMonth::toString).orElse(null);
    }

    private static String day(int year, String month, String day) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day))
                .toString();
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private static int month(String name) {
        String start = name.startsWith("jän")
                ? "jan"
                : name.equals("mrz") || name.startsWith("mae") ? "mär" : name.substring(0, 3);
        return MONTHS.indexOf(start) + 1;
    }
}
