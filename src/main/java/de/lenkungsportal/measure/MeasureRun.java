package de.lenkungsportal.measure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run (Durchlauf) of a measure. Whatever is not stated is null, never zero.
 *
 * @param ags municipality that offers and writes the run, null with a measure that belongs to none
 * @param municipality its name, null as well
 * @param number from 1 within its measure
 * @param hidden which counts are there but protected
 * @param version for optimistic locking, from 1
 */
public record MeasureRun(
        String id,
        String measure,
        @Nullable String ags,
        @Nullable String municipality,
        int number,
        RunContent content,
        Set<Count> hidden,
        int version) {

    /** Counts of people in a run. */
    public enum Count {
        TAKEN,
        WAITING
    }

    /** The same run as it was in an earlier version. */
    MeasureRun was(int then, RunContent said) {
        return new MeasureRun(id, measure, ags, municipality, number, said, Set.of(), then);
    }

    /** Places that are free: null where one side is not stated or protected. */
    public @Nullable Integer free() {
        return content.places() == null || content.taken() == null
                ? null
                : Math.max(0, content.places() - content.taken());
    }

    /** Whether someone can enter on this day, as far as the dates and the entry mode say. */
    public boolean allowsEntryOn(LocalDate day) {
        LocalDate start = content.startsOn();
        if (start == null) {
            return false;
        }
        return content.entry() == EntryMode.ROLLING
                ? !day.isBefore(start) && (content.endsOn() == null || !day.isAfter(content.endsOn()))
                : day.equals(start);
    }
}
