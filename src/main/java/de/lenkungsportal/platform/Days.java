package de.lenkungsportal.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Reads days in ISO form, from 0001-01-01 to 9999-12-31, and says which of them are days of work. */
public final class Days {

    /** The first day on which something that is kept here can have happened; an earlier one is a typing error. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** Strict, so that 31 February is refused and not taken for the 29th. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** Empty where the text is no such day. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DAY)).filter(Days::isInRange);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether something that is kept here can have happened, or be planned, on this day. */
    public static boolean isOfWork(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether the year has four digits and is none before the year 1. */
    public static boolean isInRange(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
