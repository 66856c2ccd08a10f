package de.lenkungsportal.audit.api;

import de.lenkungsportal.audit.AuditCsv;
import de.lenkungsportal.audit.AuditFilter;
import de.lenkungsportal.audit.AuditService;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, the newest entries first, as JSON pages or as one CSV. */
@RestController
@RequestMapping("/api/v1/audit-entries")
@Tag(name = "audit-entries", description = "Prüfpfad: Anmeldungen, Verweigerungen und Änderungen")
class AuditEntryController {

    private static final String CODE = "[A-Z][A-Z0-9_]*";

    private final AuditService service;
    private final AuditCsv csv;

    AuditEntryController(AuditService service, AuditCsv csv) {
        this.service = service;
        this.csv = csv;
    }

    @GetMapping
    @Operation(summary = "A page of the list; as CSV the whole list, never paged, and recorded as an export")
    Page<AuditEntryResource> list(
            @Parameter(description = "first day, ISO") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "last day, ISO") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "user name") @RequestParam(required = false) @Nullable String person,
            @Parameter(description = "codes of events") @RequestParam(required = false) @Nullable List<String> action,
            @Parameter(description = "code of a kind of record")
                    @RequestParam(name = "subject_kind", required = false)
                    @Nullable String subjectKind,
            @Parameter(description = "id of the record") @RequestParam(name = "subject_id", required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        AuditFilter filter = filter(parameters, from, to, person, action, subjectKind, subjectId, ags);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        var found = service.page(filter, paging.page(), paging.size());
        return new Page<>(
                found.items().stream().map(AuditEntryResource::of).toList(), found.page(), found.size(), found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable List<String> action,
            @RequestParam(name = "subject_kind", required = false) @Nullable String subjectKind,
            @RequestParam(name = "subject_id", required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable List<String> ags,
            HttpServletResponse response) {
        var parameters = new Parameters();
        AuditFilter filter = filter(parameters, from, to, person, action, subjectKind, subjectId, ags);
        parameters.done();
        csv.write(filter, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
    }

    private static AuditFilter filter(
            Parameters parameters,
            @Nullable String from,
            @Nullable String to,
            @Nullable String person,
            @Nullable List<String> action,
            @Nullable String subjectKind,
            @Nullable String subjectId,
            @Nullable List<String> ags) {
        LocalDate first = parameters.day("from", from);
        LocalDate last = parameters.day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            parameters.problem("to", "audit.problem.days");
        }
        Set<String> actions = parameters.codes(action);
        if (!actions.stream().allMatch(code -> code.matches(CODE))) {
            parameters.problem("action", "audit.problem.action");
        }
        String kind = text(subjectKind);
        if (!kind.isEmpty() && !kind.matches(CODE)) {
            parameters.problem("subject_kind", "audit.problem.kind");
        }
        return new AuditFilter(first, last, text(person), actions, kind, text(subjectId), parameters.ags(ags));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
