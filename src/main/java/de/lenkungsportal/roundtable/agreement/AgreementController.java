package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.Fixed;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Sorted;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.security.SteeringAndCoordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** Vereinbarungen und was daraus wurde */
@RestController
@RequestMapping("/api/v1")
@io.swagger.v3.oas.annotations.tags.Tag(name = "agreements", description = "Vereinbarungen und was daraus wurde")
class AgreementController {

    private final AgreementService service;

    AgreementController(AgreementService service) {
        this.service = service;
    }

    /** Filter and order as the parameters of a request say them. */
    record Asked(
            @Nullable List<String> ags,
            @Nullable List<String> body,
            @Codes(AgreementState.class) @Nullable List<String> state,
            @Codes(AgreementFilter.Due.class) @Nullable String due,
            @Nullable String due_from,
            @Nullable String due_to,
            @Nullable String responsible,
            @Nullable String text,

            @Parameter(description = "urgency (default), municipality, body, due, agreed or -agreed") @Nullable String sort,

            @Parameter(
                    description =
                            "HIDDEN leaves out what is later than the Stichtag; SHOWN (default) has it, each with its as_of")
            @Codes(Later.class)
            @Nullable String later) {

        Sorted<AgreementFilter, AgreementSort> sorted(Parameters parameters) {
            return new Sorted<>(
                    new AgreementFilter(
                            parameters.ags(ags),
                            parameters.codes(body),
                            parameters.codes(AgreementState.class, "state", state),
                            parameters.code(AgreementFilter.Due.class, "due", due, AgreementFilter.Due.ANY),
                            parameters.day("due_from", due_from),
                            parameters.day("due_to", due_to),
                            Set.of(),
                            Objects.requireNonNullElse(responsible, ""),
                            Objects.requireNonNullElse(text, ""),
                            parameters.code(Later.class, "later", later, Later.SHOWN)),
                    parameters.sort("roundtable.problem.sort", sort, AgreementSort::parse, AgreementSort.URGENCY));
        }
    }

    @GetListing("/agreements")
    @Operation(summary = "A page of the list; as CSV the whole list, in the same order and never paged")
    Listing<AgreementResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::sorted)
                .from(
                        (wanted, page, size) -> service.page(wanted.filter(), wanted.order(), page, size),
                        (wanted, row) -> service.stream(wanted.filter(), wanted.order(), row),
                        agreement -> AgreementResource.of(agreement, null),
                        AgreementResource.COLUMNS);
    }

    @GetMapping("/agreements/{id}")
    @Operation(summary = "One agreement with its follow-ups; the ETag is its version")
    AgreementResource get(@PathVariable String id) {
        return resource(service.get(id));
    }

    @GetMapping("/agreements/{id}/history")
    @Operation(summary = "Every version of an agreement, the newest first, without its follow-ups")
    List<VersionResource<AgreementResource>> history(@PathVariable String id) {
        return VersionResource.of(service.history(id), each -> AgreementResource.of(each, null));
    }

    @PostMapping("/bodies/{id}/agreements")
    @SteeringAndCoordinators
    @Operation(
            summary = "Puts an agreement of a body on record",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<AgreementResource> post(
            @PathVariable String id, @RequestBody AgreementResource.AgreementInput input) {
        return created(service.create(id, new AgreementService.Origin(input.meeting(), null), input.content()));
    }

    @PutMapping("/agreements/{id}")
    @SteeringAndCoordinators
    @Operation(summary = "Changes an agreement; what it was stays on record")
    AgreementResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AgreementResource.AgreementInput input) {
        Fixed.require("meeting", input.meeting(), () -> service.get(id).meeting());
        return resource(service.change(id, seen.number(), input.content()));
    }

    @PostMapping("/agreements/{id}/follow-ups")
    @SteeringAndCoordinators
    @Operation(
            summary = "Says what became of an agreement so far; the agreement stays as it is",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is its version"))
    ResponseEntity<AgreementResource> followUp(
            @PathVariable String id, @RequestBody AgreementResource.FollowUpInput input) {
        service.followUp(id, Objects.requireNonNullElse(input.text(), ""));
        return created(service.get(id));
    }

    private AgreementResource resource(Agreement agreement) {
        return AgreementResource.of(agreement, service.followUps(agreement.id()));
    }

    private ResponseEntity<AgreementResource> created(Agreement agreement) {
        return Tagged.created(resource(agreement), "/api/v1/agreements/{id}", agreement.id());
    }
}
