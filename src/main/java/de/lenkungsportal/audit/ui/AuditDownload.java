package de.lenkungsportal.audit.ui;

import de.lenkungsportal.audit.AuditEntry;
import de.lenkungsportal.audit.AuditFilter;
import de.lenkungsportal.audit.AuditService;
import de.lenkungsportal.platform.api.CsvDialect;
import de.lenkungsportal.platform.api.CsvStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of the view as CSV for people: the words of the view, beside them the codes of the trail, times of Germany with offset. */
record AuditDownload(AuditService service, AuditWords words) implements Serializable {

    private static final List<String> COLUMNS = List.of(
            "number",
            "time",
            "action",
            "actor",
            "subject",
            "municipality",
            "detail",
            "network",
            "keptUntil",
            "actionCode",
            "actorCode",
            "kindCode",
            "id",
            "ags",
            "detailCode");

    /** Writes the entries of the filter, the newest first, row by row. */
    void write(AuditFilter filter, CsvDialect dialect, CsvStream.Target target) {
        var csv = new CsvStream(
                COLUMNS.stream().map(column -> words.text("column." + column)).toList(), dialect, target);
        service.export(filter, entry -> csv.row(row(entry)));
        csv.finish();
    }

    private List<@Nullable Object> row(AuditEntry entry) {
        return Arrays.asList(
                entry.id(),
                AuditWords.here(entry.recordedAt()),
                words.action(entry.action()),
                words.actor(entry.actor()),
                words.subject(entry),
                words.municipality(entry),
                words.detail(entry),
                entry.network(),
                entry.keptUntil(),
                entry.action(),
                entry.actor(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.ags(),
                entry.detail());
    }
}
