package de.lenkungsportal.partner;

import java.time.Instant;
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

    /** Merges touch records of others, too. */
    public boolean isMerge() {
        return action.equals("MERGED") || action.equals("MERGE_UNDONE");
    }
}
