package de.lenkungsportal.partner;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Reads who made the version that a row says. */
public final class ChangeRepository {

    private ChangeRepository() {}

    /** Of a row of a table whose records keep their versions. */
    public static Change of(Table<?> table, Record row) {
        Field<String> note = table.field("change_note", String.class);
        return new Change(
                row.get(table.field("change", String.class)),
                row.get(table.field("changed_by", String.class)),
                row.get(table.field("changed_at", Instant.class)),
                note == null ? null : row.get(note));
    }
}
