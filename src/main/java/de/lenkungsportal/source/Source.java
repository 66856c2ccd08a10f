package de.lenkungsportal.source;

import de.lenkungsportal.figure.Stand;
import org.jspecify.annotations.Nullable;

/**
 * A source document and what the portal has taken from it.
 *
 * @param number three digits, with which the name of its file begins
 * @param figures how many figures name it
 * @param cells how many text cells of the overview were coded from it
 * @param contradictions how many figures and dates of it can be read in two ways or are contradicted elsewhere
 * @param defects how many mistakes of the document itself are on record
 */
public record Source(
        String number,
        String file,
        String title,
        String publisher,
        String event,
        @Nullable Stand eventOn,
        @Nullable Stand published,
        int figures,
        int cells,
        int contradictions,
        int defects) {

    /** Whether something in it needs care. */
    public boolean hasNotices() {
        return contradictions + defects > 0;
    }
}
