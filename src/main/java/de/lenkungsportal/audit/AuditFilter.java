package de.lenkungsportal.audit;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; empty and null mean all.
 *
 * @param from first day, in German time
 * @param to last day, in German time
 * @param person whole user name: what the account did, and what was tried in its name
 * @param actions codes of what happened
 * @param subjectKind code of the kind of record
 * @param subjectId whole id of the record
 * @param ags municipalities of the records
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String person,
        Set<String> actions,
        String subjectKind,
        String subjectId,
        Set<String> ags) {

    public static final AuditFilter ALL = new AuditFilter(null, null, "", Set.of(), "", "", Set.of());
}
