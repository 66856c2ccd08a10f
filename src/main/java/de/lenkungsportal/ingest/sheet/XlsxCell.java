package de.lenkungsportal.ingest.sheet;

import de.lenkungsportal.ingest.sheet.XlsxStyles.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a cell, as typed by someone in Germany. Of a formula only the value that was stored is taken. */
final class XlsxCell {

    /** A spreadsheet program keeps 15 digits; more is noise of binary numbers. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu", Locale.GERMANY);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int DAYS_1904 = 1_462;
    private static final int SECONDS_A_DAY = 86_400;
    private static final BigDecimal LATEST = new BigDecimal("2958466");

    private XlsxCell() {}

    /** @param type the letter of the format for the kind of value: n, d, b, e, s, str */
    static String text(String type, String value, Shown shown, boolean isDate1904) {
        return switch (type) {
            case "s", "str", "inlineStr", "e" -> value;
            case "b" -> value.equals("1") || value.equalsIgnoreCase("true") ? "ja" : "nein";
            case "d" -> moment(value, shown);
            default -> {
                BigDecimal number = number(value.strip());
                yield number == null ? value : number(number, shown, isDate1904);
            }
        };
    }

    private static String number(BigDecimal number, Shown shown, boolean isDate1904) {
        boolean isInTime = number.signum() >= 0 && number.compareTo(LATEST) < 0;
        return shown != Shown.NUMBER && isInTime ? date(number, shown, isDate1904) : german(number);
    }

    private static @Nullable BigDecimal number(String raw) {
        try {
            var number = new BigDecimal(raw);
            // Nobody writes such numbers, and their digits would fill the memory.
            return Math.abs((long) number.precision() - number.scale()) > 30 ? null : number.round(KEPT);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static String german(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** A day or moment in ISO form as people type it; anything else as it stands. */
    static String moment(String iso, Shown shown) {
        String text = iso.strip().replaceFirst("Z$", "");
        try {
            LocalDateTime moment =
                    text.length() <= 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return moment(moment, shown);
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static String moment(LocalDateTime moment, Shown shown) {
        if (shown == Shown.MONTH && moment.getDayOfMonth() == 1) {
            return moment.format(MONTH);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.format(DAY)
                : moment.format(DAY) + " " + moment.format(TIME);
    }

    private static String date(BigDecimal days, Shown shown, boolean isDate1904) {
        long seconds = days.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (shown == Shown.TIME || days.compareTo(BigDecimal.ONE) < 0) {
            return LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY).format(TIME);
        }
        return moment(DAY_ZERO.plusDays(isDate1904 ? DAYS_1904 : 0).plusSeconds(seconds), shown);
    }
}
