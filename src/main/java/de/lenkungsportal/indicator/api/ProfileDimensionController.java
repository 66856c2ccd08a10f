package de.lenkungsportal.indicator.api;

import de.lenkungsportal.indicator.ProfileDimensionService;
import de.lenkungsportal.indicator.api.ProfileDimensionResource.ProfileDimensionInput;
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
import java.util.Objects;
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

/** The dimensions of profiles. */
@RestController
@RequestMapping("/api/v1/profile-dimensions")
@Tag(name = "profile-dimensions", description = "what profiles say of a municipality, and by which categories")
class ProfileDimensionController {

    private final ProfileDimensionService dimensions;

    ProfileDimensionController(ProfileDimensionService dimensions) {
        this.dimensions = dimensions;
    }

    @GetListing
    @Operation(summary = "A page of the dimensions, retired ones included; as CSV the whole list, never paged")
    Listing<ProfileDimensionResource> list() {
        return Listing.of(Function.identity())
                .all(all -> dimensions.all(), ProfileDimensionResource::of, ProfileDimensionResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One dimension with its categories; the ETag is its version")
    ProfileDimensionResource get(@PathVariable String id) {
        return ProfileDimensionResource.of(dimensions.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<ProfileDimensionResource>> history(@PathVariable String id) {
        return VersionResource.of(dimensions.history(id), ProfileDimensionResource::of);
    }

    @PostMapping
    @Admins
    @Operation(
            summary = "Adds a dimension",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is its version"))
    ResponseEntity<ProfileDimensionResource> post(@RequestBody ProfileDimensionInput input) {
        ProfileDimensionResource created = ProfileDimensionResource.of(
                dimensions.add(Objects.requireNonNullElse(input.id(), ""), input.content()));
        return Tagged.created(created, "/api/v1/profile-dimensions/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Admins
    @Operation(
            summary = "Changes, retires or restores a dimension; a category that is left out is retired",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    ProfileDimensionResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody ProfileDimensionInput input) {
        return ProfileDimensionResource.of(dimensions.change(id, seen.number(), input.content(), input.reason()));
    }
}
