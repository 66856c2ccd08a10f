package de.lenkungsportal.platform.store;

import de.lenkungsportal.platform.Stamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes records that keep their versions: {@code id}, {@code version}, {@code changed_by} and {@code changed_at}, where there are
 * such columns also {@code change} and {@code change_note}. The trigger {@code keep_version} keeps what a write replaces.
 */
public final class Versions {

    private Versions() {}

    /**
     * Who writes what.
     *
     * @param change what is done, a code such as ENDED
     * @param by name of the account
     * @param note why, for everyone to read in the history
     */
    public record Write(String change, String by, @Nullable String note) {

        public static Write of(String change, String by) {
            return new Write(change, by, null);
        }
    }

    /** Who made the version of a row that was read. What is older than the column that says how came about by its number. */
    public static Stamp stampOf(Table<?> table, Record row) {
        String change = text(table, row, "change");
        boolean isFirst = row.get(version(table)) == 1;
        return new Stamp(
                change != null ? change : isFirst ? "ENTERED" : "CHANGED",
                text(table, row, "changed_by"),
                row.get(field(table, "changed_at", Instant.class)),
                text(table, row, "change_note"));
    }

    private static @Nullable String text(Table<?> table, Record row, String name) {
        Field<String> column = table.field(name, String.class);
        return column == null ? null : row.get(column);
    }

    /** The columns that {@link #stampOf} reads. */
    static List<Field<?>> stampColumns(Table<?> table) {
        return Stream.of("version", "change", "changed_by", "changed_at", "change_note")
                .<Field<?>>mapMulti((name, columns) -> {
                    Field<?> column = table.field(name);
                    if (column != null) {
                        columns.accept(column);
                    }
                })
                .toList();
    }

    /** Inserts the first version of a record. */
    public static void insert(
            DSLContext db, Table<?> table, Map<Field<?>, ? extends @Nullable Object> values, Write write) {
        db.insertInto(table).set(values).set(stamp(table, write)).execute();
    }

    /** The first version of a record, for those who insert many at once. */
    public static <R extends TableRecord<R>> R row(
            Table<R> table, Map<Field<?>, ? extends @Nullable Object> values, Write write) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((column, value) -> named.put(column.getName(), value));
        stamp(table, write).forEach((column, value) -> named.put(column.getName(), value));
        R row = table.newRecord();
        row.fromMap(named);
        return row;
    }

    /** @return false when the record has another version by now, or is gone; then nothing was written */
    public static boolean update(
            DSLContext db,
            Table<?> table,
            Object id,
            int version,
            Map<Field<?>, ? extends @Nullable Object> values,
            Write write) {
        return db.update(table)
                        .set(stamp(table, write))
                        .set(values)
                        .set(version(table), version + 1)
                        .where(
                                field(table, "id", Object.class).eq(id),
                                version(table).eq(version))
                        .execute()
                == 1;
    }

    /** The columns of every write, for those who write many records at once. */
    public static Map<Field<?>, @Nullable Object> stamp(Table<?> table, Write write) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(field(table, "changed_by", String.class), write.by());
        values.put(field(table, "changed_at", Instant.class), Instant.now());
        Field<String> change = table.field("change", String.class);
        if (change != null) {
            values.put(change, write.change());
        }
        Field<String> note = table.field("change_note", String.class);
        if (note != null) {
            values.put(note, write.note());
        }
        return values;
    }

    static Field<Integer> version(Table<?> table) {
        return field(table, "version", Integer.class);
    }

    static <T> Field<T> field(Table<?> table, String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), () -> table + " has no column " + name);
    }
}
