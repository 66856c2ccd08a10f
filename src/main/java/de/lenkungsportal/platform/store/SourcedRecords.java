package de.lenkungsportal.platform.store;

import static org.jooq.impl.DSL.count;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A kind of records that were taken from the source documents: the feature that keeps them extends this with a package-private
 * Spring bean that names its columns. Each method takes one query, and none is final: Spring stands before them.
 */
public abstract class SourcedRecords {

    private final DSLContext db;
    private final String kind;
    private final Columns columns;

    /**
     * The columns of a kind.
     *
     * @param id in the table that keeps the records
     * @param source number of the document, in the same table
     * @param title a column of that table, or a subquery on it
     * @param owner name of the municipality or body, likewise; null in the rows that have none
     * @param address of the page of a record; gives null where there is none
     */
    public record Columns(
            TableField<?, String> id,
            TableField<?, String> source,
            TableField<?, String> place,
            Field<String> title,
            Field<String> owner,
            Function<String, @Nullable String> address) {}

    /** @param kind code of the kind, for example MEASURE */
    protected SourcedRecords(DSLContext db, String kind, Columns columns) {
        this.db = db;
        this.kind = kind;
        this.columns = columns;
    }

    public String kind() {
        return kind;
    }

    /** How many name each source, by its number; a source that none names is left out. */
    public Map<String, Integer> counts() {
        return db.select(columns.source(), count())
                .from(columns.id().getTable())
                .where(columns.source().isNotNull())
                .groupBy(columns.source())
                .fetchMap(columns.source(), count());
    }

    /** Those that name this source, by place, title and id. */
    public List<SourcedRecord> of(String source) {
        return db.select(columns.id(), columns.title(), columns.place(), columns.owner())
                .from(columns.id().getTable())
                .where(columns.source().eq(source))
                .orderBy(columns.place(), columns.title(), columns.id())
                .fetch(row -> new SourcedRecord(
                        row.value2(),
                        row.value4(),
                        row.value3(),
                        columns.address().apply(row.value1())));
    }
}
