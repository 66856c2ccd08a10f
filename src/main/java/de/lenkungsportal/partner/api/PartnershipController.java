package de.lenkungsportal.partner.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.ParticipationMode;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipFilter;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.partner.PartnershipSort;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partnerships of organisations with municipalities. */
@RestController
@RequestMapping("/api/v1/partnerships")
@Tag(name = "partnerships", description = "who works with which municipality, in which ring and how")
class PartnershipController {

    private final PartnershipService partnerships;

    PartnershipController(PartnershipService partnerships) {
        this.partnerships = partnerships;
    }

    @GetMapping
    @Operation(summary = "A page of partnerships; as CSV the whole list, in a fixed order and never paged")
    Page<PartnershipResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Parameter(description = "1, 2 or 3; repeatable or a comma list") @Nullable List<String> ring,
            @RequestParam(required = false) @Codes(OrganisationKind.class) @Nullable List<String> kind,
            @RequestParam(required = false)
                    @Parameter(description = "ways of taking part; NOT_STATED alone for an open form")
                    @Codes(ParticipationMode.class)
                    @Nullable List<String> mode,
            @RequestParam(required = false)
                    @Parameter(description = "PLANNED, ACTIVE, ENDED; all by default")
                    @Codes(Partnership.State.class)
                    @Nullable List<String> state,
            @RequestParam(required = false) @Parameter(description = "id of one organisation") @Nullable String organisation,
            @RequestParam(required = false) @Parameter(description = "part of the name") @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false)
                    @Parameter(
                            description = "municipality (default), ring, organisation, kind or as_of; a leading minus"
                                    + " turns it round")
                    @Nullable String sort) {
        var parameters = new Parameters();
        PartnershipFilter filter = filter(parameters, ags, ring, kind, mode, state, organisation, q);
        Paging paging = parameters.paging(page, size);
        PartnershipSort.Order order = order(parameters, sort);
        parameters.done();
        Page<Partnership> found = partnerships.page(filter, paging.page(), paging.size(), order);
        return new Page<>(
                found.items().stream().map(PartnershipResource::of).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> ring,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable List<String> mode,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response) {
        var parameters = new Parameters();
        PartnershipFilter filter = filter(parameters, ags, ring, kind, mode, state, organisation, q);
        parameters.done();
        var csv = new CsvStream(PartnershipResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        partnerships.stream(filter, each -> csv.row(PartnershipResource.of(each).cells()));
        csv.finish();
    }

    private static PartnershipFilter filter(
            Parameters parameters,
            @Nullable List<String> ags,
            @Nullable List<String> ring,
            @Nullable List<String> kind,
            @Nullable List<String> mode,
            @Nullable List<String> state,
            @Nullable String organisation,
            @Nullable String q) {
        boolean isFormOpen = mode != null && mode.equals(List.of("NOT_STATED"));
        return new PartnershipFilter(
                parameters.ags(ags),
                Reader.rings(parameters, ring),
                parameters.codes(OrganisationKind.class, "kind", kind),
                parameters.codes(ParticipationMode.class, "mode", isFormOpen ? null : mode),
                isFormOpen ? PartnershipFilter.Form.NOT_STATED : PartnershipFilter.Form.ANY,
                parameters.codes(Partnership.State.class, "state", state),
                organisation,
                q == null ? "" : q);
    }

    private static PartnershipSort.Order order(Parameters parameters, @Nullable String sort) {
        if (sort == null || sort.isEmpty()) {
            return PartnershipSort.Order.DEFAULT;
        }
        return PartnershipSort.parse(sort).orElseGet(() -> {
            parameters.problem("sort", "partner.problem.sort");
            return PartnershipSort.Order.DEFAULT;
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "One partnership; the ETag is its version")
    PartnershipResource get(@PathVariable String id) {
        return PartnershipResource.of(partnerships.get(id));
    }

    /** A version of a partnership and how it came to be. */
    record VersionResource(
            PartnershipResource partnership,
            String action,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            @Nullable String reason) {}

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource> history(@PathVariable String id) {
        return partnerships.history(id).stream()
                .map(each -> new VersionResource(
                        PartnershipResource.of(each),
                        each.lastChange().action(),
                        each.lastChange().by(),
                        each.lastChange().at(),
                        each.lastChange().note()))
                .toList();
    }

    @PostMapping
    @Coordinators
    @Operation(
            summary = "Makes an organisation a partner of the own municipality",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<PartnershipResource> post(@RequestBody PartnershipResource.Body body) {
        PartnershipResource created = PartnershipResource.of(partnerships.create(
                Objects.requireNonNullElse(body.ags(), ""),
                Objects.requireNonNullElse(body.organisation(), ""),
                body.change()));
        return Tagged.created(created, "/api/v1/partnerships/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Changes a partnership of the own municipality; what it was stays in its history",
            responses = {
                @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"),
                @ApiResponse(responseCode = "412", ref = "problem"),
                @ApiResponse(responseCode = "428", ref = "problem")
            })
    PartnershipResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody PartnershipResource.Body body) {
        return PartnershipResource.of(partnerships.change(id, seen.number(), body.change(), body.reason()));
    }

    /** The last day of a partnership, ISO year, month or day, and why it ends. */
    @Schema(name = "PartnershipEndInput")
    record End(
            @Schema(requiredMode = REQUIRED) @Nullable String validTo,

            @Nullable String reason) {}

    @PostMapping("/{id}/end")
    @Coordinators
    @Operation(summary = "Ends a partnership of the own municipality; it stays on record")
    PartnershipResource end(
            @PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, @RequestBody End body) {
        String lastDay = Objects.requireNonNullElse(body.validTo(), "");
        return PartnershipResource.of(partnerships.end(id, seen.number(), lastDay, body.reason()));
    }

    @PostMapping("/{id}/restore")
    @Coordinators
    @Operation(summary = "Takes back the end of a partnership of the own municipality")
    PartnershipResource restore(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return PartnershipResource.of(partnerships.restore(id, seen.number()));
    }

    @PostMapping("/{id}/undo")
    @Coordinators
    @Operation(summary = "Takes back the latest change of a partnership of the own municipality")
    PartnershipResource undo(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return PartnershipResource.of(partnerships.undo(id, seen.number()));
    }
}
