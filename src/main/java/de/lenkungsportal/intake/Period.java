package de.lenkungsportal.intake;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.forecast.Frequency;
import java.time.LocalDate;

/**
 * Consecutive weeks or months.
 *
 * @param from a Monday for weeks, the first of a month for months
 * @param count how many; at least one
 */
public record Period(Frequency frequency, LocalDate from, int count) {

    public static final int MOST = 520;

    /** @throws IllegalArgumentException when it does not start with a week or month, or is empty or endless */
    public Period {
        if (!frequency.isStart(from) || count < 1 || count > MOST) {
            throw new IllegalArgumentException("no period: %s %s %d".formatted(frequency, from, count));
        }
    }

    /** Last day. */
    public LocalDate to() {
        return frequency.plus(from, count).minusDays(1);
    }

    /** KW 53/2015, KW 43/2015 bis KW 1/2016, 03/2016 or 01/2016 bis 03/2016. */
    public String inGerman() {
        String first = one(from);
        return count == 1 ? first : first + " bis " + one(frequency.plus(from, count - 1L));
    }

    private String one(LocalDate start) {
        return frequency == Frequency.WEEK
                ? GermanFormat.week(start)
                : "%02d/%d".formatted(start.getMonthValue(), start.getYear());
    }
}
