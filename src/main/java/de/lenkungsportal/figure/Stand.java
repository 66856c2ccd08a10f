package de.lenkungsportal.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The as-of date of a fact, as precise as its source: a year, a month or a day.
 *
 * @param iso {@code 2016}, {@code 2016-05} or {@code 2016-03-15}
 */
public record Stand(@JsonValue String iso) implements Comparable<Stand> {

    private static final Pattern ISO = Pattern.compile("(?!0000)\\d{4}(-\\d{2}(-\\d{2})?)?");

    public Stand {
        if (!ISO.matcher(iso).matches()) {
            throw new IllegalArgumentException("not a year, month or day in ISO form: " + iso);
        }
    }

    public static Stand of(LocalDate day) {
        return new Stand(day.toString());
    }

    /**
     * A Stand that someone typed.
     *
     * @throws IllegalArgumentException when it has another form
     * @throws java.time.DateTimeException when the calendar has no such month or day
     */
    @JsonCreator
    public static Stand inCalendar(String iso) {
        var stand = new Stand(iso);
        stand.lastDay();
        return stand;
    }

    /** The month that the key of a survey round begins with: 2016-03 of {@code 2016-03} and {@code 2016-03-b}. */
    public static Stand ofRound(String round) {
        return new Stand(round.substring(0, 7));
    }

    /** The last day that this Stand can mean: the day itself, the end of the month or of the year. */
    public LocalDate lastDay() {
        return switch (iso.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(iso), 12, 31);
            case 7 -> YearMonth.parse(iso).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }

    /** The first day that this Stand can mean. */
    public LocalDate firstDay() {
        return switch (iso.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(iso), 1, 1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    /** Whether it begins after this day; what is later belongs to nothing of the present. */
    public boolean isLaterThan(LocalDate day) {
        return firstDay().isAfter(day);
    }

    /** The first day, null for null. */
    public static @Nullable LocalDate first(@Nullable Stand stand) {
        return stand == null ? null : stand.firstDay();
    }

    /** Whether both can mean the same day: 2016-03 and 2016-03-15 do, 2016-03 and 2016-05 do not. */
    public boolean overlaps(Stand other) {
        return !firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(lastDay());
    }

    @Override
    public int compareTo(Stand other) {
        int byDay = lastDay().compareTo(other.lastDay());
        return byDay != 0 ? byDay : iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }
}
