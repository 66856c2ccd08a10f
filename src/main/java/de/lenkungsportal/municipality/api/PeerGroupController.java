package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.PeerGroupService;
import de.lenkungsportal.municipality.api.PeerGroupResource.PeerGroupInput;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Admins;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
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

/** The peer groups with their members. */
@RestController
@RequestMapping("/api/v1/peer-groups")
@Tag(name = "peer-groups", description = "municipalities that are compared with each other and asked together")
class PeerGroupController {

    private final PeerGroupService groups;

    PeerGroupController(PeerGroupService groups) {
        this.groups = groups;
    }

    @GetListing
    @Operation(summary = "A page of peer groups; as CSV the whole list, never paged")
    Listing<PeerGroupResource> list() {
        return Listing.of(Function.identity())
                .all(all -> groups.all(), PeerGroupResource::of, PeerGroupResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One peer group; the ETag is its version")
    PeerGroupResource get(@PathVariable String id) {
        return PeerGroupResource.of(groups.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<PeerGroupResource>> history(@PathVariable String id) {
        return VersionResource.of(groups.history(id), PeerGroupResource::of);
    }

    @PostMapping
    @Admins
    @Operation(
            summary = "Adds a peer group; its id is made of its name",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is its version"))
    ResponseEntity<PeerGroupResource> post(@RequestBody PeerGroupInput input) {
        PeerGroupResource created = PeerGroupResource.of(groups.add(input.content()));
        return Tagged.created(created, "/api/v1/peer-groups/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Admins
    @Operation(
            summary = "Changes name, description or members; what they were stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    PeerGroupResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody PeerGroupInput input) {
        return PeerGroupResource.of(groups.change(id, seen.number(), input.content(), input.reason()));
    }
}
