package de.lenkungsportal.roundtable;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.roundtable.Recurrence.Frequency;
import de.lenkungsportal.roundtable.Recurrence.Weekday;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a recurrence rule of RFC 5545, section 3.3.10. A library passes over parts that it does not know, so each part is judged
 * here: what cannot be computed or said in words is refused.
 */
final class RecurrenceRule {

    private static final int LONGEST = 200;
    private static final int LAST_ORDINAL = 5;
    private static final int LAST_MONTH_DAY = 31;

    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST");
    private static final Pattern PART = Pattern.compile("([A-Z-]+)=([A-Z0-9,+-]+)");
    private static final Pattern NUMBER = Pattern.compile("0*[1-9]\\d{0,2}");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{0,2})(MO|TU|WE|TH|FR|SA|SU)");
    private static final Set<DayOfWeek> WORKING_DAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RecurrenceRule(String rule) {
        if (rule.length() > LONGEST) {
            throw problem("rule");
        }
        for (String part : rule.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            var matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw part.contains("=") ? problem("ruleValue", part) : problem("rule");
            }
            if (!KNOWN.contains(matcher.group(1))) {
                throw problem("rulePart", matcher.group(1));
            }
            if (parts.put(matcher.group(1), matcher.group(2)) != null) {
                throw problem("ruleTwice", matcher.group(1));
            }
        }
    }

    static Recurrence read(String rule) {
        return new RecurrenceRule(rule).recurrence();
    }

    static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private Recurrence recurrence() {
        Frequency frequency = frequency();
        List<Weekday> weekdays = values("BYDAY", RecurrenceRule::weekday);
        List<Integer> monthDays = values("BYMONTHDAY", text -> inRange(text, LAST_MONTH_DAY));
        List<Month> months = values("BYMONTH", text -> Month.of(Integer.parseInt(text)));
        List<Integer> positions = values("BYSETPOS", text -> inRange(text, LAST_ORDINAL));
        if (positions.size() > 1) {
            throw together("BYSETPOS");
        }
        var recurrence = new Recurrence(
                frequency,
                parts.containsKey("INTERVAL") ? number("INTERVAL") : 1,
                parts.containsKey("COUNT") ? number("COUNT") : null,
                until(),
                weekdays,
                monthDays,
                months,
                positions.isEmpty() ? null : positions.getFirst());
        judge(recurrence);
        return recurrence;
    }

    private Frequency frequency() {
        String stated = parts.get("FREQ");
        if (stated == null) {
            throw problem("rule");
        }
        return Arrays.stream(Frequency.values())
                .filter(each -> each.name().equals(stated))
                .findFirst()
                .orElseThrow(() -> problem("ruleValue", "FREQ=" + stated));
    }

    private int number(String part) {
        String stated = parts.getOrDefault(part, "");
        if (!NUMBER.matcher(stated).matches()) {
            throw problem("ruleNumber", part);
        }
        return Integer.parseInt(stated);
    }

    private @Nullable LocalDate until() {
        String stated = parts.get("UNTIL");
        try {
            return stated == null ? null : LocalDate.parse(stated, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw problem("ruleUntil");
        }
    }

    /** Each value once. */
    private <T> List<T> values(String part, Function<String, T> meaning) {
        String stated = parts.get(part);
        try {
            return stated == null
                    ? List.of()
                    : Arrays.stream(stated.split(",", -1))
                            .map(meaning)
                            .distinct()
                            .toList();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw problem("ruleValue", part + "=" + stated);
        }
    }

    private static Weekday weekday(String text) {
        var matcher = WEEKDAY.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(each -> code(each).equals(matcher.group(2)))
                .findFirst()
                .orElseThrow();
        String ordinal = matcher.group(1);
        return new Weekday(ordinal.isEmpty() ? 0 : inRange(ordinal, LAST_ORDINAL), day);
    }

    private static int inRange(String text, int last) {
        int number = Integer.parseInt(text);
        if (number != -1 && (number < 1 || number > last)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private void judge(Recurrence recurrence) {
        Frequency frequency = recurrence.frequency();
        boolean isByMonth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
        boolean isInMonths =
                frequency == Frequency.MONTHLY || !recurrence.months().isEmpty();
        boolean isOrdinal = recurrence.weekdays().stream().anyMatch(each -> each.ordinal() != 0);
        boolean isMixed = isOrdinal && recurrence.weekdays().stream().anyMatch(each -> each.ordinal() == 0);
        require(recurrence.count() == null || recurrence.until() == null, "UNTIL");
        require("MO".equals(parts.getOrDefault("WKST", "MO")), "WKST");
        require(!isMixed && (!isOrdinal || isByMonth), "BYDAY");
        require(recurrence.months().isEmpty() || isByMonth, "BYMONTH");
        require(
                recurrence.monthDays().isEmpty()
                        || (isByMonth && isInMonths && recurrence.weekdays().isEmpty()),
                "BYMONTHDAY");
        require(
                recurrence.interval() == 1
                        || frequency != Frequency.YEARLY
                        || recurrence.months().size() <= 1,
                "INTERVAL");
        require(recurrence.position() == null || (isByMonth && isInMonths && isOneOfThem(recurrence)), "BYSETPOS");
        if (recurrence.monthDays().size() > 1
                && recurrence.monthDays().stream().anyMatch(day -> day > Recurrence.IN_EVERY_MONTH)) {
            throw problem("ruleMonthDay");
        }
    }

    /** The how manieth working day or weekday of the month; other choices have no words. */
    private static boolean isOneOfThem(Recurrence recurrence) {
        List<Weekday> weekdays = recurrence.weekdays();
        return weekdays.stream().allMatch(each -> each.ordinal() == 0)
                && (weekdays.size() == 1
                        || (weekdays.size() == WORKING_DAYS.size()
                                && weekdays.stream().map(Weekday::day).allMatch(WORKING_DAYS::contains)));
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw together(part);
        }
    }

    private static InvalidInputException together(String part) {
        return problem("ruleTogether", part);
    }

    private static InvalidInputException problem(String key, String... arguments) {
        return new InvalidInputException(
                List.of(new Problem("cadence", "roundtable.problem." + key, List.of(arguments))));
    }
}
