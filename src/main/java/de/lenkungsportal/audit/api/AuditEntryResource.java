package de.lenkungsportal.audit.api;

import de.lenkungsportal.audit.AuditEntry;
import de.lenkungsportal.platform.api.Columns;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail as the API says it. */
record AuditEntryResource(
        long id,
        Instant recordedAt,
        String actor,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String ags,
        String detail,
        @Nullable String network,
        LocalDate keptUntil) {

    static final Columns<AuditEntryResource> COLUMNS = Columns.of(AuditEntryResource.class);

    static AuditEntryResource of(AuditEntry entry) {
        return new AuditEntryResource(
                entry.id(),
                entry.recordedAt(),
                entry.actor(),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.ags(),
                entry.detail(),
                entry.network(),
                entry.keptUntil());
    }
}
