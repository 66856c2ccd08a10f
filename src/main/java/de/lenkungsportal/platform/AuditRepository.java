package de.lenkungsportal.platform;

import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes the audit trail; the database refuses to change it. */
@Repository
class AuditRepository {

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    void insert(
            String actor, String action, String subjectKind, String subjectId, @Nullable String ags, String detail) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ACTOR, actor)
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.SUBJECT_KIND, subjectKind)
                .set(AUDIT_ENTRY.SUBJECT_ID, subjectId)
                .set(AUDIT_ENTRY.AGS, ags)
                .set(AUDIT_ENTRY.DETAIL, detail)
                .execute();
    }
}
