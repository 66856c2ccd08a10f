package de.lenkungsportal.audit.api;

import de.lenkungsportal.audit.AuditEntry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** An entry of the audit trail as the API says it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
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
