package de.lenkungsportal.platform.store;

import static de.lenkungsportal.db.Tables.HISTORY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What records were before each change. The trigger {@code keep_version} keeps a row, and the rows that belong to it, whenever its
 * version grows; here they are read as rows of their tables.
 */
@Component
public class History {

    private static final String WAS = "was";

    private static final Field<String> RECORD = HISTORY.ID.as("history_of");

    private final DSLContext db;

    public History(DSLContext db) {
        this.db = db;
    }

    /**
     * One version.
     *
     * @param id of the record, as text
     * @param row as it was; a generated column of it is null
     * @param replacedAt when the next version took its place
     */
    public record Version<R extends Record>(String id, R row, Instant replacedAt, Record all) {

        /** The rows of another table that belonged to it, in their order. */
        public <P extends Record> List<P> parts(Table<P> part) {
            return Objects.requireNonNull((Result<?>) all.get(part.getName())).into(part);
        }
    }

    /** What one column of a record said in an earlier version. */
    public record Said(
            String id, int version, String text, @Nullable Instant changedAt) {}

    /**
     * Every earlier version, the newest first, in one query.
     *
     * @param parts tables with rows that belong to the record, as the trigger of its table names them
     */
    public <R extends Record> List<Version<R>> of(Table<R> record, Object id, Table<?>... parts) {
        return ofAll(record, List.of(id.toString()), parts);
    }

    /** The same for several records, one after the other. */
    public <R extends Record> List<Version<R>> ofAll(Table<R> record, Collection<String> ids, Table<?>... parts) {
        var columns = new ArrayList<SelectField<?>>(List.of(record.as(WAS).fields()));
        columns.add(RECORD);
        columns.add(HISTORY.REPLACED_AT);
        Arrays.stream(parts).map(History::rows).forEach(columns::add);
        return db.select(columns)
                .from(HISTORY)
                .crossJoin(lateral(
                        table("jsonb_populate_record(null::{0}, {1})", record.getUnqualifiedName(), HISTORY.CONTENT)
                                .as(WAS)))
                .where(HISTORY.KIND.eq(kind(record)), HISTORY.ID.in(ids))
                .orderBy(HISTORY.ID, HISTORY.VERSION.desc())
                .fetch(row -> new Version<>(row.get(RECORD), row.into(record), row.get(HISTORY.REPLACED_AT), row));
    }

    /**
     * Every version of a record, the newest first; two queries.
     *
     * @param present the record as it is stored
     * @param then the record as a row of the history says it
     */
    public <R extends Record, C> List<RecordVersion<C>> versions(
            Table<R> record, Object id, C present, Function<Version<R>, C> then, Table<?>... parts) {
        Record now = present(record, id);
        var versions = new ArrayList<RecordVersion<C>>();
        versions.add(
                new RecordVersion<>(now.get(Versions.version(record)), Versions.stampOf(record, now), null, present));
        of(record, id, parts)
                .forEach(each -> versions.add(new RecordVersion<>(
                        each.row().get(Versions.version(record)),
                        Versions.stampOf(record, each.row()),
                        each.replacedAt(),
                        then.apply(each))));
        return versions;
    }

    /** What this column said in the earlier versions of these records, one query however many. */
    public List<Said> texts(Table<?> record, TableField<?, String> column, Collection<String> ids) {
        return db.select(
                        HISTORY.ID,
                        HISTORY.VERSION,
                        jsonbGetAttributeAsText(HISTORY.CONTENT, column.getName()),
                        jsonbGetAttributeAsText(HISTORY.CONTENT, "changed_at").cast(Instant.class))
                .from(HISTORY)
                .where(HISTORY.KIND.eq(kind(record)), HISTORY.ID.in(ids))
                .orderBy(HISTORY.ID, HISTORY.VERSION)
                .fetch(row -> new Said(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * One earlier version as a table to join laterally; empty where the record still is in that version.
     *
     * @param alias of the table of the record
     */
    public static <R extends Record> Table<?> at(
            Table<R> record, Table<R> alias, Field<String> id, Field<Integer> version) {
        return lateral(table(
                        "(select r.* from {0} h, jsonb_populate_record(null::{1}, h.content) r"
                                + " where h.kind = {2} and h.id = {3} and h.version = {4})",
                        HISTORY, record.getUnqualifiedName(), inline(kind(record)), id, version)
                .as(alias.getName()));
    }

    /** Who made the present version of a record. */
    public Stamp stamp(Table<?> record, Object id) {
        return Versions.stampOf(record, present(record, id));
    }

    private Record present(Table<?> record, Object id) {
        return db.select(Versions.stampColumns(record))
                .from(record)
                .where(same(record.field("id"), id))
                .fetchSingle();
    }

    @SuppressWarnings("unchecked")
    private static Condition same(@Nullable Field<?> column, Object id) {
        return ((Field<Object>) Objects.requireNonNull(column)).eq(id);
    }

    private static Field<? extends Result<?>> rows(Table<?> part) {
        String alias = part.getName();
        return multiset(select(part.as(alias).fields())
                        .from(table(
                                        "jsonb_populate_recordset(null::{0}, {1} -> {2})",
                                        part.getUnqualifiedName(), HISTORY.CONTENT, inline(part.getName()))
                                .as(alias)))
                .as(part.getName());
    }

    static String kind(Table<?> record) {
        return record.getName().toUpperCase(Locale.ROOT);
    }
}
