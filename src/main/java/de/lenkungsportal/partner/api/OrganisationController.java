package de.lenkungsportal.partner.api;

import de.lenkungsportal.partner.Organisation;
import de.lenkungsportal.partner.OrganisationFilter;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationService;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.security.Keepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Organisations: one record each, however many cities they work in. */
@RestController
@RequestMapping("/api/v1/organisations")
@Tag(name = "organisations", description = "partners, one record each however many cities they work in")
class OrganisationController {

    private final OrganisationService organisations;

    OrganisationController(OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(summary = "A page of organisations by name; as CSV the whole list, never paged")
    Page<OrganisationResource> list(
            @RequestParam(required = false) @Parameter(description = "part of the name") @Nullable String q,
            @RequestParam(required = false)
                    @Parameter(description = "repeatable or a comma list")
                    @Codes(OrganisationKind.class)
                    @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        OrganisationFilter filter = filter(parameters, q, kind);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        Page<Organisation> found = organisations.page(filter, paging.page(), paging.size());
        return new Page<>(
                found.items().stream().map(OrganisationResource::of).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> kind,
            HttpServletResponse response) {
        var parameters = new Parameters();
        OrganisationFilter filter = filter(parameters, q, kind);
        parameters.done();
        var csv = new CsvStream(OrganisationResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        organisations.stream(
                filter, each -> csv.row(OrganisationResource.of(each).cells()));
        csv.finish();
    }

    private static OrganisationFilter filter(Parameters parameters, @Nullable String q, @Nullable List<String> kind) {
        return new OrganisationFilter(q == null ? "" : q, parameters.codes(OrganisationKind.class, "kind", kind));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One organisation; the ETag is its version")
    OrganisationResource get(@PathVariable String id) {
        return OrganisationResource.of(organisations.get(id));
    }

    @PostMapping
    @Keepers
    @Operation(
            summary = "Enters an organisation; for coordinators and administrators",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<OrganisationResource> post(@RequestBody OrganisationResource.Body body) {
        OrganisationResource created = OrganisationResource.of(organisations.create(body.change()));
        return Tagged.created(created, "/api/v1/organisations/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Keepers
    @Operation(
            summary =
                    "Changes an organisation that nobody else uses, an administrator any; for others see organisation-proposals",
            responses = {
                @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"),
                @ApiResponse(responseCode = "412", ref = "problem"),
                @ApiResponse(responseCode = "428", ref = "problem")
            })
    OrganisationResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody OrganisationResource.Body body) {
        organisations.requireWritable(id);
        return OrganisationResource.of(organisations.change(id, seen.number(), body.change()));
    }
}
