package de.lenkungsportal.partner;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
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

    /** Of a row of a table whose records keep their versions. */
    public static Change of(Table<?> table, Record row) {
        Field<String> note = table.field("change_note", String.class);
        return new Change(
                row.get(table.field("change", String.class)),
                row.get(table.field("changed_by", String.class)),
                row.get(table.field("changed_at", Instant.class)),
                note == null ? null : row.get(note));
    }

    /** Merges touch records of others, too. */
    public boolean isMerge() {
        return action.equals("MERGED") || action.equals("MERGE_UNDONE");
    }
}
