package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Keepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
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

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Parameter(description = "part of the name") @Nullable String q,

            @Parameter(description = "repeatable or a comma list") @Codes(OrganisationKind.class) @Nullable List<String> kind) {

        OrganisationFilter filter(Parameters parameters) {
            return new OrganisationFilter(q == null ? "" : q, parameters.codes(OrganisationKind.class, "kind", kind));
        }
    }

    @GetListing
    @Operation(summary = "A page of organisations by name; as CSV the whole list, never paged")
    Listing<OrganisationResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(
                        organisations::page,
                        organisations::stream,
                        OrganisationResource::of,
                        OrganisationResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One organisation; the ETag is its version")
    OrganisationResource get(@PathVariable String id) {
        return OrganisationResource.of(organisations.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<OrganisationResource>> history(@PathVariable String id) {
        return VersionResource.of(
                Change.versions(organisations.history(id), Organisation::version, Organisation::lastChange),
                OrganisationResource::of);
    }

    @PostMapping
    @Keepers
    @Operation(
            summary = "Enters an organisation; for coordinators and administrators",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<OrganisationResource> post(@RequestBody OrganisationInput input) {
        OrganisationResource created = OrganisationResource.of(organisations.create(input.content()));
        return Tagged.created(created, "/api/v1/organisations/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Keepers
    @Operation(
            summary =
                    "Changes an organisation that nobody else uses, an administrator any; for others see organisation-proposals",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    OrganisationResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody OrganisationInput input) {
        return OrganisationResource.of(organisations.change(id, seen.number(), input.content()));
    }
}
