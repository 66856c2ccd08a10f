package de.lenkungsportal.audit;

import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static org.jooq.Records.mapping;

import de.lenkungsportal.platform.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectSeekStep1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads entries of the audit trail, the newest first. */
@Repository
class AuditEntryRepository {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int FETCH = 500;

    private final DSLContext db;

    AuditEntryRepository(DSLContext db) {
        this.db = db;
    }

    Page<AuditEntry> page(AuditFilter filter, int page, int size) {
        Condition condition = condition(filter);
        List<AuditEntry> items =
                query(condition).limit(size).offset((long) page * size).fetch(mapping(AuditEntryRepository::entry));
        return new Page<>(items, page, size, count(filter));
    }

    int count(AuditFilter filter) {
        return db.fetchCount(AUDIT_ENTRY, condition(filter));
    }

    /** Needs a transaction, without which the driver would read all rows at once. */
    void forEach(AuditFilter filter, Consumer<AuditEntry> action) {
        try (var rows = query(condition(filter)).fetchSize(FETCH).stream()) {
            rows.map(mapping(AuditEntryRepository::entry)).forEach(action);
        }
    }

    private SelectSeekStep1<
                    Record10<Long, Instant, String, String, String, String, String, String, String, LocalDate>, Long>
            query(Condition condition) {
        return db.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.RECORDED_AT,
                        AUDIT_ENTRY.ACTOR,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.SUBJECT_KIND,
                        AUDIT_ENTRY.SUBJECT_ID,
                        AUDIT_ENTRY.AGS,
                        AUDIT_ENTRY.DETAIL,
                        AUDIT_ENTRY.NETWORK,
                        AUDIT_ENTRY.KEPT_UNTIL)
                .from(AUDIT_ENTRY)
                .where(condition)
                .orderBy(AUDIT_ENTRY.ID.desc());
    }

    private static AuditEntry entry(
            Long id,
            Instant recordedAt,
            String actor,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String ags,
            String detail,
            @Nullable String network,
            LocalDate keptUntil) {
        return new AuditEntry(id, recordedAt, actor, action, subjectKind, subjectId, ags, detail, network, keptUntil);
    }

    private static Condition condition(AuditFilter filter) {
        return DSL.and(
                filter.from() == null ? DSL.noCondition() : AUDIT_ENTRY.RECORDED_AT.ge(start(filter.from())),
                filter.to() == null
                        ? DSL.noCondition()
                        : AUDIT_ENTRY.RECORDED_AT.lt(start(filter.to().plusDays(1))),
                filter.person().isEmpty() ? DSL.noCondition() : concerns(filter.person()),
                filter.actions().isEmpty() ? DSL.noCondition() : AUDIT_ENTRY.ACTION.in(filter.actions()),
                filter.subjectKind().isEmpty() ? DSL.noCondition() : AUDIT_ENTRY.SUBJECT_KIND.eq(filter.subjectKind()),
                filter.subjectId().isEmpty() ? DSL.noCondition() : AUDIT_ENTRY.SUBJECT_ID.eq(filter.subjectId()),
                filter.ags().isEmpty() ? DSL.noCondition() : AUDIT_ENTRY.AGS.in(filter.ags()));
    }

    /** What the account did, and what was tried in its name. */
    private static Condition concerns(String person) {
        return AUDIT_ENTRY
                .ACTOR
                .eq(person)
                .or(AUDIT_ENTRY.SUBJECT_KIND.eq("ACCOUNT").and(AUDIT_ENTRY.SUBJECT_ID.eq(person)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
