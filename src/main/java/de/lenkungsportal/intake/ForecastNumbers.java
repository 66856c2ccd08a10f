package de.lenkungsportal.intake;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Forecast numbers in words: no more digits than they deserve. */
public final class ForecastNumbers {

    private static final int DIGITS = 3;

    private ForecastNumbers() {}

    /** Three digits are more than any forecast knows: 3.234 becomes 3.230. */
    public static String rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal whole = value < 1000
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        return GermanFormat.number(whole);
    }

    /** A whole number as reported or counted. */
    public static String whole(double value) {
        return GermanFormat.number(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
    }

    /** At most one decimal, for means. */
    public static String mean(double value) {
        return GermanFormat.number(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
    }

    /** 2.800 bis 3.750 */
    public static String span(Messages messages, Distribution.Interval interval) {
        return messages.text("chart.span", rounded(interval.lower()), rounded(interval.upper()));
    }

    /** A probability between 0 and 1 as people say it: in 2 von 100 Fällen. Never none or all, as nothing here is certain. */
    public static String inHundred(Messages messages, double probability) {
        long cases = Math.round(probability * 100);
        if (cases < 1) {
            return messages.text("forecastview.inHundred.less");
        }
        return cases > 99
                ? messages.text("forecastview.inHundred.more")
                : messages.text("forecastview.inHundred", cases);
    }

    /** A probability between 0 and 1 as whole per cent. Never 0 or 100, as nothing here is certain. */
    public static String percent(double probability) {
        return Math.clamp(Math.round(probability * 100), 1, 99) + " %";
    }
}
