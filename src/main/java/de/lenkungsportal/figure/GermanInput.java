package de.lenkungsportal.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and dates as they are written in Germany. */
public final class GermanInput {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d{1,12})(,\\d{1,6})?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{4})");

    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}(-\\d{2})?\\b");

    private GermanInput() {}

    /** 1.234,5 or 1234,5; empty where that is no number. */
    public static Optional<BigDecimal> number(String text) {
        String trimmed = text.strip();
        return NUMBER.matcher(trimmed).matches()
                ? Optional.of(new BigDecimal(trimmed.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** 15.03.2016 and 05/2016 in ISO form; everything else as it was typed, for the service to judge. */
    public static String stand(String text) {
        String trimmed = text.strip();
        Matcher day = DAY.matcher(trimmed);
        if (day.matches()) {
            return "%s-%02d-%02d"
                    .formatted(day.group(3), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
        }
        Matcher month = MONTH.matcher(trimmed);
        return month.matches() ? "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1))) : trimmed;
    }

    /** The sentence with each ISO day and month in it as one types it; services name them in ISO form, as the API takes them. */
    public static String days(String sentence) {
        return ISO.matcher(sentence).replaceAll(found -> typed(found.group()));
    }

    /** A Stand as one types it: 2016, 05/2016 or 15.03.2016. */
    public static String typed(String iso) {
        return switch (iso.length()) {
            case 7 -> iso.substring(5) + "/" + iso.substring(0, 4);
            case 10 -> iso.substring(8) + "." + iso.substring(5, 7) + "." + iso.substring(0, 4);
            default -> iso;
        };
    }
}
