package de.lenkungsportal.audit.api;

import de.lenkungsportal.audit.AuditFilter;
import de.lenkungsportal.audit.AuditService;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, the newest entries first, as JSON pages or as one CSV. */
@RestController
@RequestMapping("/api/v1/audit-entries")
@Tag(name = "audit-entries", description = "Prüfpfad: Anmeldungen, Verweigerungen und Änderungen")
class AuditEntryController {

    private static final String CODE = "[A-Z][A-Z0-9_]*";

    private final AuditService service;

    AuditEntryController(AuditService service) {
        this.service = service;
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Parameter(description = "first day, ISO") @Nullable String from,

            @Parameter(description = "last day, ISO") @Nullable String to,

            @Parameter(description = "user name") @Nullable String person,

            @Parameter(description = "codes of events") @Nullable List<String> action,

            @Parameter(description = "code of a kind of record") @Nullable String subject_kind,

            @Parameter(description = "id of the record") @Nullable String subject_id,

            @Nullable List<String> ags) {

        AuditFilter filter(Parameters parameters) {
            LocalDate first = parameters.day("from", from);
            LocalDate last = parameters.day("to", to);
            if (first != null && last != null && last.isBefore(first)) {
                parameters.problem("to", "audit.problem.days");
            }
            Set<String> actions = parameters.codes(action);
            if (!actions.stream().allMatch(code -> code.matches(CODE))) {
                parameters.problem("action", "audit.problem.action");
            }
            String kind = text(subject_kind);
            if (!kind.isEmpty() && !kind.matches(CODE)) {
                parameters.problem("subject_kind", "audit.problem.kind");
            }
            return new AuditFilter(first, last, text(person), actions, kind, text(subject_id), parameters.ags(ags));
        }

        private static String text(@Nullable String value) {
            return Objects.requireNonNullElse(value, "").strip();
        }
    }

    @GetListing
    @Operation(summary = "A page of the list; as CSV the whole list, never paged, and recorded as an export")
    Listing<AuditEntryResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(service::page, service::export, AuditEntryResource::of, AuditEntryResource.COLUMNS);
    }
}
