package de.lenkungsportal.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of a cell, as typed by someone in Germany. Of a formula only the value that was stored is taken. */
final class XlsxCell {

    /** A spreadsheet program keeps 15 digits; more is noise of binary numbers. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int DAYS_1904 = 1_462;
    private static final int SECONDS_A_DAY = 86_400;
    private static final BigDecimal LATEST = new BigDecimal("2958466");

    private XlsxCell() {}

    static String text(Cell cell, boolean isDate1904) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.STRING) {
            return cell.getText();
        }
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equalsIgnoreCase("true") ? "ja" : "nein";
        }
        BigDecimal number = number(raw);
        if (number == null) {
            return cell.getType() == CellType.FORMULA ? raw : cell.getText();
        }
        String format = cell.getDataFormatString();
        boolean isInTime = number.signum() >= 0 && number.compareTo(LATEST) < 0;
        return format != null && isInTime && isDate(format) ? date(number, isDate1904) : german(number);
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

    private static String german(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** A format of days or times; what stands in quotes or brackets is no part of it. */
    private static boolean isDate(String format) {
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return plain.matches("(?s).*[ydjth].*")
                && !plain.contains("0")
                && !plain.contains("#")
                && !plain.contains("general")
                && !plain.contains("standard");
    }

    private static String date(BigDecimal days, boolean isDate1904) {
        long seconds = days.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (days.compareTo(BigDecimal.ONE) < 0) {
            return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_A_DAY - 1L))
                    .format(TIME);
        }
        LocalDateTime moment = DAY_ZERO.plusDays(isDate1904 ? DAYS_1904 : 0).plusSeconds(seconds);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.format(DAY)
                : moment.format(DAY) + " " + moment.format(TIME);
    }
}
