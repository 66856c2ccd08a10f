package de.lenkungsportal.ingest.sheet;

import java.util.Arrays;

/**
 * Refuses quotes that swallow rows: a reader of CSV takes everything up to the next quote, or to the end of the file, for one
 * cell, and says nothing.
 */
final class CsvQuotes {

    private CsvQuotes() {}

    /** @throws RefusedFileException with the line of a quote that is never closed, or that holds whole rows */
    static void check(String text, char separator) {
        int line = 1;
        int opened = 0;
        int start = 0;
        int separators = 0;
        int perRow = 0;
        boolean isFieldStart = true;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean isLineEnd = each == '\n' || (each == '\r' && !text.startsWith("\n", at + 1));
            line += isLineEnd ? 1 : 0;
            if (opened > 0) {
                if (each == '"' && text.startsWith("\"", at + 1)) {
                    at++;
                } else if (each == '"') {
                    if (holdsRows(text.substring(start, at), separator, perRow)) {
                        throw new RefusedFileException("ingest.file.quoteRows", String.valueOf(opened));
                    }
                    opened = 0;
                }
                isFieldStart = false;
            } else if (isLineEnd || each == '\r') {
                perRow = Math.max(perRow, separators);
                separators = 0;
                isFieldStart = true;
            } else if (each == separator) {
                separators++;
                isFieldStart = true;
            } else if (each == '"' && isFieldStart) {
                opened = line;
                start = at + 1;
                isFieldStart = false;
            } else {
                isFieldStart = false;
            }
        }
        if (opened > 0) {
            throw new RefusedFileException("ingest.file.quoteOpen", String.valueOf(opened));
        }
    }

    /** Whether a line inside a cell, the first one apart, has as many separators as a row of the file. */
    private static boolean holdsRows(String cell, char separator, int perRow) {
        if (perRow < 2 || (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0)) {
            return false;
        }
        return Arrays.stream(cell.split("\\R"))
                .skip(1)
                .anyMatch(
                        inner -> inner.chars().filter(each -> each == separator).count() >= perRow);
    }
}
