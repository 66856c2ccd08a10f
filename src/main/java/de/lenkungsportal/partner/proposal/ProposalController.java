package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.security.Keepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposals to change, merge or separate organisations that several municipalities use. */
@RestController
@RequestMapping("/api/v1/organisation-proposals")
@Tag(
        name = "organisation-proposals",
        description = "changes and merges of organisations that several municipalities use")
class ProposalController {

    private static final String KIND = "organisation proposal";

    private final OrganisationProposalService proposals;

    ProposalController(OrganisationProposalService proposals) {
        this.proposals = proposals;
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Codes(OrganisationProposal.State.class) @Nullable List<String> state,

            @Codes(ProposedChange.Kind.class) @Nullable List<String> kind,
            @Nullable String organisation) {

        ProposalFilter filter(Parameters parameters) {
            return new ProposalFilter(
                    parameters.codes(OrganisationProposal.State.class, "state", state),
                    parameters.codes(ProposedChange.Kind.class, "kind", kind),
                    organisation,
                    null,
                    null);
        }
    }

    @GetListing
    @Operation(summary = "A page of proposals, the open ones first; as CSV the whole list, never paged")
    Listing<ProposalResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(proposals::page, proposals::stream, ProposalResource::of, ProposalResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One proposal; the ETag is its version")
    ProposalResource get(@PathVariable String id) {
        return ProposalResource.of(proposals.get(uuid(id)));
    }

    @PostMapping
    @Keepers
    @Operation(
            summary =
                    "Proposes; for coordinators and administrators. Carried out at once where nobody else has to decide",
            responses = @ApiResponse(responseCode = "201", description = "proposed; the ETag is its version"))
    ResponseEntity<ProposalResource> post(@RequestBody ProposalResource.ProposalInput input) {
        return created(proposals.propose(input.request(), input.reason()));
    }

    @PostMapping("/{id}/accept")
    @Keepers
    @Operation(summary = "Accepts for the own municipality; an administrator for all")
    ProposalResource accept(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return ProposalResource.of(proposals.accept(uuid(id), seen.number()));
    }

    /** @param reason for those who proposed */
    record RefusalInput(@Nullable String reason) {}

    @PostMapping("/{id}/refuse")
    @Keepers
    @Operation(summary = "Refuses, which closes the proposal; needs a reason")
    ProposalResource refuse(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody RefusalInput input) {
        return ProposalResource.of(proposals.refuse(uuid(id), seen.number(), input.reason()));
    }

    @PostMapping("/{id}/withdraw")
    @Keepers
    @Operation(summary = "Withdraws a proposal of the own municipality")
    ProposalResource withdraw(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return ProposalResource.of(proposals.withdraw(uuid(id), seen.number()));
    }

    @PostMapping("/{id}/renew")
    @Keepers
    @Operation(
            summary = "Proposes the same again on the present version of the organisation",
            responses = @ApiResponse(responseCode = "201", description = "proposed; the ETag is its version"))
    ResponseEntity<ProposalResource> renew(
            @PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return created(proposals.renew(uuid(id), seen.number()));
    }

    private static ResponseEntity<ProposalResource> created(OrganisationProposal proposal) {
        return Tagged.created(ProposalResource.of(proposal), "/api/v1/organisation-proposals/{id}", proposal.id());
    }

    /** An id that cannot be one is missing like any other. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(KIND, id);
        }
    }
}
