package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.Fixed;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.security.SteeringAndCoordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
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

/** Gremien der Städte und des Landes */
@RestController
@RequestMapping("/api/v1")
@io.swagger.v3.oas.annotations.tags.Tag(name = "bodies", description = "Gremien der Städte und des Landes")
class BodyController {

    private final BodyService service;

    BodyController(BodyService service) {
        this.service = service;
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Nullable List<String> ags,
            @Codes(BodyKind.class) @Nullable List<String> kind,
            @Nullable String text,

            @Parameter(
                    description =
                            "HIDDEN leaves out what is later than the Stichtag; SHOWN (default) has it, each with its as_of")
            @Codes(Later.class)
            @Nullable String later) {

        BodyFilter filter(Parameters parameters) {
            return new BodyFilter(
                    parameters.ags(ags),
                    parameters.codes(BodyKind.class, "kind", kind),
                    BodyFilter.Level.ANY,
                    Objects.requireNonNullElse(text, ""),
                    parameters.code(Later.class, "later", later, Later.SHOWN));
        }
    }

    @GetListing("/bodies")
    @Operation(summary = "A page of the list; as CSV the whole list, in a fixed order and never paged")
    Listing<BodyResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter).from(service::page, service::stream, BodyResource::of, BodyResource.COLUMNS);
    }

    @GetMapping("/bodies/{id}")
    @Operation(summary = "One body; the ETag is its version")
    BodyResource get(@PathVariable String id) {
        return BodyResource.of(service.get(id));
    }

    @GetMapping("/bodies/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<BodyResource>> history(@PathVariable String id) {
        return VersionResource.of(service.history(id), BodyResource::of);
    }

    @PostMapping("/bodies")
    @SteeringAndCoordinators
    @Operation(
            summary = "A new body of the own municipality; without ags one of the state",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<BodyResource> post(@RequestBody BodyResource.BodyInput input) {
        BodyResource created = BodyResource.of(service.create(input.ags(), input.content()));
        return Tagged.created(created, "/api/v1/bodies/{id}", created.id());
    }

    @PutMapping("/bodies/{id}")
    @SteeringAndCoordinators
    @Operation(summary = "Changes a body; what it was stays on record")
    BodyResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody BodyResource.BodyInput input) {
        Fixed.require("ags", input.ags(), () -> service.get(id).ags());
        return BodyResource.of(service.change(id, seen.number(), input.content()));
    }
}
