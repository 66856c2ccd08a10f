package de.lenkungsportal.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Reads days in ISO form, from 0001-01-01 to 9999-12-31. */
public final class Days {

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

    /** Whether the year has four digits and is none before the year 1. */
    public static boolean isInRange(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
