package de.lenkungsportal.partner;

import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who made a version of a record, and how.
 *
 * @param action code such as ENTERED, CHANGED, ENDED, RESTORED, UNDONE, MERGED, MERGE_UNDONE
 * @param by account name, null for the reference data
 * @param at real time, null for the reference data
 * @param note reason that was given
 */
public record Change(
        String action,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String note) {

    /** What was kept of the write. */
    public static Change of(Stamp stamp) {
        return new Change(stamp.change(), stamp.by(), stamp.at(), stamp.note());
    }

    /**
     * @param records every version of a record, the present one first
     * @param change how a version came to be
     */
    public static <R> List<RecordVersion<R>> versions(
            List<R> records, ToIntFunction<R> version, Function<R, Change> change) {
        return IntStream.range(0, records.size())
                .mapToObj(i -> {
                    R record = records.get(i);
                    return new RecordVersion<>(
                            version.applyAsInt(record),
                            change.apply(record).stamp(),
                            i == 0 ? null : change.apply(records.get(i - 1)).at(),
                            record);
                })
                .toList();
    }

    public Stamp stamp() {
        return new Stamp(action, by, at, note);
    }

    /** Merges touch records of others, too. */
    public boolean isMerge() {
        return action.equals("MERGED") || action.equals("MERGE_UNDONE");
    }
}
