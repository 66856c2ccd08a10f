package de.lenkungsportal.platform.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Cells of a table on its way out, so that no spreadsheet program takes a text for a formula. */
public final class CsvCells {

    private CsvCells() {}

    /** Empty for null, numbers as they are, text made harmless. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    /** A leading apostrophe keeps = + - @, tab and carriage return from starting a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
