package de.lenkungsportal.platform;

import de.lenkungsportal.db.tables.records.AuditEntryRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes the audit trail; the database refuses to change it. */
@Repository
class AuditRepository {

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    /** One batch, however many events. */
    void insert(String actor, List<AuditEvent> events) {
        db.batchInsert(events.stream().map(event -> entry(actor, event)).toList())
                .execute();
    }

    private static AuditEntryRecord entry(String actor, AuditEvent event) {
        var entry = new AuditEntryRecord();
        entry.setActor(actor);
        entry.setAction(event.action());
        entry.setSubjectKind(event.subjectKind());
        entry.setSubjectId(event.subjectId());
        entry.setAgs(event.ags());
        entry.setDetail(event.detail());
        return entry;
    }
}
