package de.lenkungsportal.figure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Numbers and dates as they are read in Germany: 1.234,5 and 15.03.2016 and KW 10/2016. */
public final class GermanFormat {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);

    private GermanFormat() {}

    /** At most two decimals, none where they are zero. */
    public static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(value);
    }

    /** A value in its unit, without the word for the unit: 1:100 for a ratio. */
    public static String number(Unit unit, BigDecimal value) {
        return unit == Unit.RATIO ? "1:" + number(value) : number(value);
    }

    /** Exactly one decimal, for ratios and columns of halves. */
    public static String oneDecimal(BigDecimal value) {
        return new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(value);
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Name of the weekday, for example Dienstag. */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.GERMANY);
    }

    /** ISO week, which can belong to another year than the day: 01.01.2016 lies in KW 53/2015. */
    public static String week(LocalDate date) {
        return "KW %d/%d".formatted(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), date.get(IsoFields.WEEK_BASED_YEAR));
    }

    /** 2016, März 2016 or 15.03.2016, as precise as the Stand is. */
    public static String stand(Stand stand) {
        return switch (stand.iso().length()) {
            case 4 -> stand.iso();
            case 7 -> MONTH.format(YearMonth.parse(stand.iso()));
            default -> day(LocalDate.parse(stand.iso()));
        };
    }
}
