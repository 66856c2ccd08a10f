package de.lenkungsportal.platform.store;

import static de.lenkungsportal.db.Tables.HISTORY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Stamp;
import de.lenkungsportal.platform.store.History.Version;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Deletes records and brings them back. What was deleted stands in the history alone, with the rows that belonged to it. The
 * table has a column {@code change} and the trigger {@code keeps_deleted_version}.
 */
@Component
public class Deletions {

    private static final String DELETED = "DELETED";
    private static final String RESTORED = "RESTORED";
    private static final String WAS = "was";

    private final DSLContext db;
    private final History history;

    public Deletions(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /**
     * Rows that belong to a record.
     *
     * @param owner the column that names the record
     */
    public record Part(Table<?> table, TableField<?, String> owner) {}

    /**
     * A record that was deleted.
     *
     * @param row its last version
     * @param stamp who deleted it, when and why
     */
    public record Deleted<R extends Record>(String id, R row, Stamp stamp) {}

    /**
     * Deletes a record.
     *
     * @param note why, null where nobody is asked
     * @return false when the record has another version by now, or is gone; then nothing was written
     */
    public boolean delete(Table<?> record, Object id, int version, String by, @Nullable String note) {
        return Versions.update(db, record, id, version, Map.of(), new Write(DELETED, by, note))
                && db.deleteFrom(record).where(id(record).eq(id)).execute() == 1;
    }

    /** The records with this value in a column that were deleted and did not come back, the latest first; one query. */
    public <R extends Record, T> List<Deleted<R>> of(Table<R> record, TableField<R, T> column, T value) {
        Table<R> was = record.as(WAS);
        return db.select(was.fields())
                .select(HISTORY.ID.as("history_of"))
                .from(HISTORY)
                .crossJoin(lateral(
                        table("jsonb_populate_record(null::{0}, {1})", record.getUnqualifiedName(), HISTORY.CONTENT)
                                .as(WAS)))
                .where(HISTORY.KIND.eq(History.kind(record)))
                .and(condition("{0} ->> 'change' = {1}", HISTORY.CONTENT, inline(DELETED)))
                .and(Objects.requireNonNull(was.field(column)).eq(value))
                .and(notExists(selectOne()
                        .from(record)
                        .where(id(record).cast(String.class).eq(HISTORY.ID))))
                .and(notExists(selectOne()
                        .from(HISTORY.as("later"))
                        .where(HISTORY.as("later").KIND.eq(HISTORY.KIND))
                        .and(HISTORY.as("later").ID.eq(HISTORY.ID))
                        .and(HISTORY.as("later").VERSION.gt(HISTORY.VERSION))))
                .orderBy(HISTORY.REPLACED_AT.desc(), HISTORY.ID)
                .fetch(row -> {
                    R last = row.into(record);
                    return new Deleted<>(
                            Objects.requireNonNull(row.get("history_of", String.class)),
                            last,
                            Versions.stampOf(record, last));
                });
    }

    /**
     * Brings a deleted record back as it was, with the rows that belonged to it, in a version above its last.
     *
     * @param instead columns that are to say something else
     * @return false when there is nothing to bring back
     * @throws InvalidInputException when something that it names is there no more
     */
    public <R extends Record> boolean restore(
            Table<R> record, Object id, Map<Field<?>, ? extends @Nullable Object> instead, String by, Part... parts) {
        Version<R> last = last(record, id, parts).orElse(null);
        if (last == null) {
            return false;
        }
        var values = said(record, last.row());
        instead.forEach((column, value) -> values.put(column.getName(), value));
        Versions.stamp(record, Write.of(RESTORED, by)).forEach((column, value) -> values.put(column.getName(), value));
        Field<Integer> version = Versions.version(record);
        values.put(version.getName(), last.row().get(version) + 1);
        try {
            insert(record, values);
        } catch (DuplicateKeyException other) {
            throw other;
        } catch (DataIntegrityViolationException gone) {
            throw new InvalidInputException("id", "platform.problem.restoredWithout");
        }
        for (Part part : parts) {
            for (Record row : last.parts(part.table())) {
                var partly = said(part.table(), row);
                partly.put(part.owner().getName(), id.toString());
                insert(part.table(), partly);
            }
        }
        return true;
    }

    private void insert(Table<?> table, Map<String, ? extends @Nullable Object> values) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.forEach((name, value) -> columns.put(Objects.requireNonNull(table.field(name), name), value));
        db.insertInto(table).set(columns).execute();
    }

    private <R extends Record> Optional<Version<R>> last(Table<R> record, Object id, Part... parts) {
        if (db.fetchExists(record, id(record).eq(id))) {
            return Optional.empty();
        }
        Table<?>[] tables = Stream.of(parts).map(Part::table).toArray(Table<?>[]::new);
        return history.of(record, id, tables).stream()
                .findFirst()
                .filter(each ->
                        DELETED.equals(Versions.stampOf(record, each.row()).change()));
    }

    /** What a row says; columns that are computed say nothing here, and those that did not exist yet have their default. */
    private static Map<String, @Nullable Object> said(Table<?> table, Record row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Field<?> column : table.fields()) {
            Object value = row.get(column);
            if (value != null) {
                values.put(column.getName(), value);
            }
        }
        return values;
    }

    private static Field<Object> id(Table<?> record) {
        return Versions.field(record, "id", Object.class);
    }
}
