package de.lenkungsportal.source;

import de.lenkungsportal.figure.Stand;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A source and what the portal has taken from it.
 *
 * @param figures how many figures name it
 * @param cells how many text cells of the overview were coded from it
 * @param dates how many dated events name it
 * @param records how many other records name it, by the code of their kind
 * @param contradictions how many findings that still hold name a place of it
 * @param defects how many mistakes of the document itself are on record
 */
public record Source(
        KeptSource kept,
        int figures,
        int cells,
        int dates,
        SortedMap<String, Integer> records,
        int contradictions,
        int defects) {

    public String number() {
        return kept.number();
    }

    public SourceContent content() {
        return kept.content();
    }

    public String title() {
        return content().title();
    }

    public String publisher() {
        return content().publisher();
    }

    public @Nullable String event() {
        return content().event();
    }

    public @Nullable Stand eventOn() {
        return content().eventOn();
    }

    public @Nullable Stand published() {
        return content().published();
    }

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
