package de.lenkungsportal.kit;

import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.platform.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and times as they are typed in Germany; the text is not blank. */
public final class NumberInput {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s*Uhr)?");
    private static final int MOST_DIGITS = 9;

    private NumberInput() {}

    /**
     * @param field name of the field
     * @param problem key of the sentence for what is none
     * @throws InvalidInputException where it is no whole number, or one below 0
     */
    public static int whole(String field, String text, String problem) {
        return GermanInput.number(text)
                .filter(number -> number.signum() >= 0 && number.scale() <= 0 && number.precision() <= MOST_DIGITS)
                .orElseThrow(() -> new InvalidInputException(field, problem))
                .intValueExact();
    }

    /** @throws InvalidInputException where it is no number */
    public static BigDecimal decimal(String field, String text, String problem) {
        return GermanInput.number(text).orElseThrow(() -> new InvalidInputException(field, problem));
    }

    /**
     * 9, 9:30, 09.30 or 9:30 Uhr.
     *
     * @throws InvalidInputException where it is no time of the day
     */
    public static LocalTime time(String field, String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        throw new InvalidInputException(field, "kit.problem.time");
    }
}
