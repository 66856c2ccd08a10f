package de.lenkungsportal.platform.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, months and moments as they are written in Germany. */
final class GermanDates {

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.GERMANY);

    private GermanDates() {}

    /** A value whose text is a day or a month in ISO form, or a moment; any other as its text. */
    static String of(Object value) {
        return switch (value) {
            case Instant moment -> MOMENT.format(moment.atZone(HERE));
            case OffsetDateTime moment -> MOMENT.format(moment.atZoneSameInstant(HERE));
            case ZonedDateTime moment -> MOMENT.format(moment.withZoneSameInstant(HERE));
            default -> ofIso(value.toString());
        };
    }

    private static String ofIso(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DAY.format(LocalDate.parse(text));
        }
        return text.matches("\\d{4}-\\d{2}") ? MONTH.format(YearMonth.parse(text)) : text;
    }
}
