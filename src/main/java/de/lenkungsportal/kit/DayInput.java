package de.lenkungsportal.kit;

import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days, times and numbers as they are typed in Germany. */
public final class DayInput {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s*Uhr)?");

    private DayInput() {}

    /** @param problems takes one for a text that is no day; null for an empty text */
    public static @Nullable LocalDate day(String field, String text, List<Problem> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(GermanInput.stand(text));
        } catch (DateTimeException e) {
            problems.add(new Problem(field, "kit.problem.day"));
            return null;
        }
    }

    /** 9, 9:30, 09.30 or 9:30 Uhr. */
    public static @Nullable LocalTime time(String field, String text, List<Problem> problems) {
        if (text.isBlank()) {
            return null;
        }
        Matcher matcher = TIME.matcher(text.strip());
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        problems.add(new Problem(field, "kit.problem.time"));
        return null;
    }

    public static @Nullable Integer number(String field, String text, List<Problem> problems) {
        String digits = text.strip().replace(".", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,9}")) {
            problems.add(new Problem(field, "kit.problem.number"));
            return null;
        }
        return Integer.valueOf(digits);
    }

    public static String typed(@Nullable LocalDate day) {
        return day == null ? "" : GermanInput.typed(day.toString());
    }
}
