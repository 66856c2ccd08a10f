package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.ReadFile.Dialect;
import java.util.Set;

/**
 * All that a column says of how it is to be read.
 *
 * @param header in plain letters: without case, umlauts, punctuation and what stands in brackets
 * @param values every text that stands in the column, once
 * @param filled keys of the target's columns that the file fills
 */
public record ColumnSample(String header, Set<String> values, Dialect dialect, Set<String> filled) {

    /** Whether the header has one of these words. */
    public boolean says(String... words) {
        String padded = " " + header + " ";
        for (String word : words) {
            if (padded.contains(" " + word + " ")) {
                return true;
            }
        }
        return false;
    }
}
