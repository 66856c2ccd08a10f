package de.lenkungsportal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a record.
 *
 * @param action what happened, as a code such as ACCOUNT_CREATED
 * @param subjectKind kind of the record, as a code such as ACCOUNT
 * @param ags municipality of the record, null for records that belong to none
 * @param detail what changed, in codes and numbers; no data about persons
 */
public record AuditEvent(
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String ags,
        String detail) {}
