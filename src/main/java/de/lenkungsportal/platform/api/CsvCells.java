package de.lenkungsportal.platform.api;

/** Cells of a table on its way out, so that no spreadsheet program takes a text for a formula. */
public final class CsvCells {

    private CsvCells() {}

    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    /**
     * A leading apostrophe keeps = + - @, tab and line ends from starting a formula. A text that looks so protected already gets
     * one more, so that {@link #plain} gives back what was written.
     */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** A text without the apostrophe that {@link #harmless}, or a spreadsheet program, put in front. */
    public static String plain(String text) {
        return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
    }

    /** Whether the text starts a formula once the apostrophes in front are off. */
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && STARTS_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
