package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.RingParameter;
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
import de.lenkungsportal.platform.store.Order;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Partnerships of organisations with municipalities. */
@RestController
@RequestMapping("/api/v1/partnerships")
@Tag(name = "partnerships", description = "who works with which municipality, in which ring and how")
class PartnershipController {

    private final PartnershipService partnerships;

    PartnershipController(PartnershipService partnerships) {
        this.partnerships = partnerships;
    }

    /** Filter and order as the parameters of a request say them. */
    record Asked(
            @Nullable List<String> ags,

            @Parameter(description = "1, 2 or 3; repeatable or a comma list") @Nullable List<String> ring,

            @Codes(OrganisationKind.class) @Nullable List<String> kind,

            @Parameter(description = "ways of taking part; NOT_STATED alone for an open form")
            @Codes(ParticipationMode.class)
            @Nullable List<String> mode,

            @Parameter(description = "PLANNED, ACTIVE, ENDED; all by default") @Codes(Partnership.State.class) @Nullable List<String> state,

            @Parameter(description = "id of one organisation") @Nullable String organisation,

            @Parameter(description = "part of the name") @Nullable String q,

            @Parameter(
                    description = "municipality (default), ring, organisation, kind or as_of; a leading minus"
                            + " turns it round")
            @Nullable String sort,

            @Parameter(
                    description =
                            "HIDDEN leaves out what is later than the Stichtag; SHOWN (default) has it, each with its as_of")
            @Codes(Later.class)
            @Nullable String later) {

        Sorted<PartnershipFilter, Order<PartnershipSort>> sorted(Parameters parameters) {
            boolean isFormOpen = mode != null && mode.equals(List.of("NOT_STATED"));
            return new Sorted<>(
                    new PartnershipFilter(
                            parameters.ags(ags),
                            RingParameter.read(parameters, ring),
                            parameters.codes(OrganisationKind.class, "kind", kind),
                            parameters.codes(ParticipationMode.class, "mode", isFormOpen ? null : mode),
                            isFormOpen ? PartnershipFilter.Form.NOT_STATED : PartnershipFilter.Form.ANY,
                            parameters.codes(Partnership.State.class, "state", state),
                            organisation,
                            q == null ? "" : q,
                            parameters.code(Later.class, "later", later, Later.SHOWN)),
                    parameters.sort(
                            "partner.problem.sort",
                            sort,
                            text -> Order.parse(PartnershipSort.class, text),
                            PartnershipSort.DEFAULT));
        }
    }

    @GetListing
    @Operation(summary = "A page of partnerships; as CSV the whole list, in a fixed order and never paged")
    Listing<PartnershipResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::sorted)
                .csvInFixedOrder()
                .from(
                        (wanted, page, size) -> partnerships.page(wanted.filter(), page, size, wanted.order()),
                        (wanted, row) -> partnerships.stream(wanted.filter(), row),
                        PartnershipResource::of,
                        PartnershipResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One partnership; the ETag is its version")
    PartnershipResource get(@PathVariable String id) {
        return PartnershipResource.of(partnerships.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<PartnershipResource>> history(@PathVariable String id) {
        return VersionResource.of(
                Change.versions(partnerships.history(id), Partnership::version, Partnership::lastChange),
                PartnershipResource::of);
    }

    @PostMapping
    @Coordinators
    @Operation(
            summary = "Makes an organisation a partner of the own municipality",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<PartnershipResource> post(@RequestBody PartnershipResource.PartnershipInput input) {
        PartnershipResource created = PartnershipResource.of(partnerships.create(
                Objects.requireNonNullElse(input.ags(), ""),
                Objects.requireNonNullElse(input.organisation(), ""),
                input.content(),
                input.reason()));
        return Tagged.created(created, "/api/v1/partnerships/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Changes a partnership of the own municipality; what it was stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    PartnershipResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody PartnershipResource.PartnershipInput input) {
        Fixed.require("ags", input.ags(), () -> partnerships.get(id).ags());
        Fixed.require(
                "organisation",
                input.organisation(),
                () -> partnerships.get(id).organisation().id());
        return PartnershipResource.of(partnerships.change(id, seen.number(), input.content(), input.reason()));
    }

    /** The last day of a partnership, and why it ends. */
    record EndInput(Stand validTo, @Nullable String reason) {}

    @PostMapping("/{id}/end")
    @Coordinators
    @Operation(summary = "Ends a partnership of the own municipality; it stays on record")
    PartnershipResource end(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody EndInput input) {
        return PartnershipResource.of(partnerships.end(id, seen.number(), input.validTo(), input.reason()));
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
