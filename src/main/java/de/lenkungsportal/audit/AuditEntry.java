package de.lenkungsportal.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param actor user name, or system, operator, anonymous
 * @param action code such as ACCOUNT_CREATED
 * @param subjectKind code such as ACCOUNT
 * @param ags municipality of the record, null for records that belong to none
 * @param detail what changed, in codes and numbers
 * @param network coarse address as {@code 192.0.2.0/24}, for sign-ins and refusals
 * @param keptUntil last day of the entry
 */
public record AuditEntry(
        long id,
        Instant recordedAt,
        String actor,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String ags,
        String detail,
        @Nullable String network,
        LocalDate keptUntil) {}
