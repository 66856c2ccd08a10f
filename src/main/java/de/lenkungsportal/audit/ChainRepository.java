package de.lenkungsportal.audit;

import static de.lenkungsportal.db.Tables.AUDIT_CHECK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import de.lenkungsportal.audit.ChainResult.Broken;
import de.lenkungsportal.audit.ChainResult.Reason;
import de.lenkungsportal.audit.ChainResult.Whole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The chain of the audit trail. It is read from the tables of the schema audit and not through the view in public, which the
 * portal's role could replace.
 */
@Repository
class ChainRepository {

    private static final String SCHEMA = "audit";
    private static final int FETCH = 1000;

    private static final Table<Record> LINK = table(name(SCHEMA, "link"));
    private static final Table<Record> ENTRY = table(name(SCHEMA, "entry"));

    private static final Field<Long> POSITION = link("position", Long.class);
    private static final Field<Long> LINKED = link("entry", Long.class);
    private static final Field<Instant> LINK_AT = link("recorded_at", Instant.class);
    private static final Field<LocalDate> LINK_KEPT = link("kept_until", LocalDate.class);
    private static final Field<byte[]> CONTENT = link("content", byte[].class);
    private static final Field<byte[]> HASH = link("hash", byte[].class);

    private static final Field<Long> ID = entry("id", Long.class);
    private static final Field<Instant> RECORDED_AT = entry("recorded_at", Instant.class);
    private static final Field<LocalDate> KEPT_UNTIL = entry("kept_until", LocalDate.class);
    private static final Field<String> ACTOR = entry("actor", String.class);
    private static final Field<String> ACTION = entry("action", String.class);
    private static final Field<String> SUBJECT_KIND = entry("subject_kind", String.class);
    private static final Field<String> SUBJECT_ID = entry("subject_id", String.class);
    private static final Field<String> AGS = entry("ags", String.class);
    private static final Field<String> DETAIL = entry("detail", String.class);
    private static final Field<String> NETWORK = entry("network", String.class);
    private static final Field<UUID> SALT = entry("salt", UUID.class);

    private final DSLContext db;

    ChainRepository(DSLContext db) {
        this.db = db;
    }

    /** Result and time of the last check. */
    record Checked(Instant at, ChainResult result, Anchor anchor) {}

    /**
     * Shows the links in order, as long as the visitor goes on. Needs a transaction, without which the driver would read all rows
     * at once.
     */
    void walk(Predicate<ChainLink> visitor) {
        try (var rows = db.select(POSITION, LINKED, LINK_AT, LINK_KEPT, CONTENT, HASH)
                .select(
                        ID,
                        RECORDED_AT,
                        KEPT_UNTIL,
                        ACTOR,
                        ACTION,
                        SUBJECT_KIND,
                        SUBJECT_ID,
                        AGS,
                        DETAIL,
                        NETWORK,
                        SALT)
                .from(LINK)
                .leftJoin(ENTRY)
                .on(ID.eq(LINKED))
                .orderBy(POSITION)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (Record row : rows) {
                if (!visitor.test(chainLink(row))) {
                    return;
                }
            }
        }
    }

    private static ChainLink chainLink(Record row) {
        return new ChainLink(
                row.get(POSITION),
                row.get(LINKED),
                row.get(LINK_AT),
                row.get(LINK_KEPT),
                HexFormat.of().formatHex(row.get(CONTENT)),
                HexFormat.of().formatHex(row.get(HASH)),
                stored(row));
    }

    private static ChainLink.@Nullable Stored stored(Record row) {
        return row.get(ID) == null
                ? null
                : new ChainLink.Stored(
                        row.get(ID),
                        row.get(RECORDED_AT),
                        row.get(KEPT_UNTIL),
                        row.get(ACTOR),
                        row.get(ACTION),
                        row.get(SUBJECT_KIND),
                        row.get(SUBJECT_ID),
                        row.get(AGS),
                        row.get(DETAIL),
                        row.get(NETWORK),
                        row.get(SALT));
    }

    /** Number of the first entry that is not part of the chain. */
    OptionalLong unchained() {
        Long first = db.select(min(ID))
                .from(ENTRY)
                .where(notExists(selectOne().from(LINK).where(LINKED.eq(ID))))
                .fetchSingle()
                .value1();
        return first == null ? OptionalLong.empty() : OptionalLong.of(first);
    }

    /** Removes entries that have had their time. @return how many */
    long expire() {
        return db.select(function(name(SCHEMA, "expire"), Long.class))
                .fetchSingle()
                .value1();
    }

    /** Whether the role of this connection can neither act as the owner of the trail nor get to. */
    boolean ownedByAnotherRole() {
        Field<Long> owner = field(name("pg_class", "relowner"), Long.class);
        return !db.select(function(name("pg_has_role"), Boolean.class, owner, inline("MEMBER")))
                .from(table(name("pg_class")))
                .where(field(name("pg_class", "oid"), Long.class)
                        .eq(select(function(name("to_regclass"), Long.class, inline(SCHEMA + ".entry")))))
                .fetchSingle()
                .value1();
    }

    /** Stores the result. After a broken chain the anchor of the last whole one is kept. */
    void save(Instant at, ChainResult result, Anchor anchor) {
        var row = db.newRecord(AUDIT_CHECK);
        row.setOnlyRow(true);
        row.setCheckedAt(at);
        row.setLinks(result instanceof Whole whole ? whole.links() : 0L);
        row.setHeadPosition(anchor.position());
        row.setHeadHash(anchor.hash());
        Broken broken = result instanceof Broken found ? found : null;
        row.setBrokenReason(broken == null ? null : broken.reason().name());
        row.setBrokenEntry(broken == null ? null : broken.entry());
        row.setBrokenAt(broken == null || broken.at() == null ? null : broken.at());
        db.insertInto(AUDIT_CHECK).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    Optional<Checked> lastCheck() {
        return db.selectFrom(AUDIT_CHECK).fetchOptional(row -> {
            var anchor = new Anchor(row.getHeadPosition(), row.getHeadHash());
            ChainResult result = row.getBrokenReason() == null
                    ? new Whole(row.getLinks(), anchor)
                    : new Broken(Reason.valueOf(row.getBrokenReason()), row.getBrokenEntry(), row.getBrokenAt());
            return new Checked(row.getCheckedAt(), result, anchor);
        });
    }

    private static <T> Field<T> link(String column, Class<T> type) {
        return field(name(SCHEMA, "link", column), type);
    }

    private static <T> Field<T> entry(String column, Class<T> type) {
        return field(name(SCHEMA, "entry", column), type);
    }
}
