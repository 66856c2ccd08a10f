package de.lenkungsportal.platform;

import de.lenkungsportal.db.tables.records.AuditEntryRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes the audit trail; the database refuses to change it. */
@Repository
class AuditRepository {

    private final DSLContext db;
    private final AuditSettings settings;

    AuditRepository(DSLContext db, AuditSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** Inserts the events in one batch. */
    void insert(List<SecurityEvent> events) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        db.batchInsert(events.stream().map(event -> entry(event, today)).toList())
                .execute();
    }

    private AuditEntryRecord entry(SecurityEvent happened, LocalDate today) {
        AuditEvent event = happened.event();
        var entry = new AuditEntryRecord();
        entry.setKeptUntil(settings.keptUntil(event.action(), today));
        entry.setActor(happened.actor());
        entry.setAction(event.action());
        entry.setSubjectKind(event.subjectKind());
        entry.setSubjectId(event.subjectId());
        entry.setAgs(event.ags());
        entry.setDetail(event.detail());
        entry.setNetwork(happened.network());
        return entry;
    }
}
