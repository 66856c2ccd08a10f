package de.lenkungsportal.source;

import de.lenkungsportal.figure.Stand;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A source document and what the portal has taken from it.
 *
 * @param number three digits, with which the name of its file begins
 * @param figures how many figures name it
 * @param cells how many text cells of the overview were coded from it
 * @param dates how many dated events name it
 * @param records how many other records name it, by the code of their kind
 * @param contradictions how many findings that still hold name a place of it
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
        int dates,
        SortedMap<String, Integer> records,
        int contradictions,
        int defects) {

    /** Everything but figures. */
    public int others() {
        return cells
                + dates
                + records.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether something in it needs care. */
    public boolean hasNotices() {
        return contradictions + defects > 0;
    }
}
