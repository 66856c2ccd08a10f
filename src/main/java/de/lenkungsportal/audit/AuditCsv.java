package de.lenkungsportal.audit;

import de.lenkungsportal.platform.api.CsvStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The audit trail as CSV of the API, for machines: codes, and times in UTC. */
@Component
public class AuditCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "recorded_at",
            "actor",
            "action",
            "subject_kind",
            "subject_id",
            "ags",
            "detail",
            "network",
            "kept_until");

    private final AuditService service;

    AuditCsv(AuditService service) {
        this.service = service;
    }

    /** Writes the entries of the filter, the newest first, row by row. */
    public void write(AuditFilter filter, CsvStream.Target target) {
        var csv = new CsvStream(COLUMNS, target);
        service.export(
                filter,
                entry -> csv.row(Arrays.asList(
                        entry.id(),
                        entry.recordedAt(),
                        entry.actor(),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.ags(),
                        entry.detail(),
                        entry.network(),
                        entry.keptUntil())));
        csv.finish();
    }
}
