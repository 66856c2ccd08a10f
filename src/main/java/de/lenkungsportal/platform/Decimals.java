package de.lenkungsportal.platform;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers with a decimal point, of at most 12 digits before it and 6 behind it. */
public final class Decimals {

    private static final int BEFORE = 12;
    private static final int BEHIND = 6;

    /** Maximum characters that are parsed, as a guard against costly input. */
    private static final int LONGEST = 40;

    private Decimals() {}

    /** Empty where the text is no such number; {@code 1e3} is one, {@code 1e-1000000} is not. */
    public static Optional<BigDecimal> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip())).filter(Decimals::isInRange);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(BigDecimal number) {
        return number.scale() <= BEHIND && (long) number.precision() - number.scale() <= BEFORE;
    }
}
