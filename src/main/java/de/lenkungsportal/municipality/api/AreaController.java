package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.AreaService;
import de.lenkungsportal.municipality.ListedArea;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.api.AreaResource.AreaChange;
import de.lenkungsportal.municipality.api.AreaResource.AreaInput;
import de.lenkungsportal.platform.api.Columns;
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

/** The areas that figures can be about, and the places that more can be chosen from. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "areas", description = "municipalities, the Land, the Bund, and institutions: whom figures can be about")
class AreaController {

    private static final Columns<ListedAreaResource> LISTED = Columns.of(ListedAreaResource.class);

    private final AreaService areas;

    AreaController(AreaService areas) {
        this.areas = areas;
    }

    /**
     * A place that can be added by its key alone.
     *
     * @param designation what it is officially
     * @param listedIn the list that it stands in
     */
    record ListedAreaResource(
            String ags, String name, String shortName, Municipality.Kind kind, String designation, String listedIn) {

        static ListedAreaResource of(ListedArea place) {
            return new ListedAreaResource(
                    place.ags(), place.name(), place.shortName(), place.kind(), place.designation(), place.listedIn());
        }
    }

    @GetListing("/areas")
    @Operation(summary = "A page of areas; as CSV the whole list, never paged")
    Listing<AreaResource> list() {
        return Listing.of(Function.identity()).all(all -> areas.all(), AreaResource::of, AreaResource.COLUMNS);
    }

    @GetListing("/listed-areas")
    @Operation(summary = "A page of the places that can be added by their key; as CSV the whole list, never paged")
    Listing<ListedAreaResource> listed() {
        return Listing.of(Function.identity()).all(all -> areas.listed(), ListedAreaResource::of, LISTED);
    }

    @GetMapping("/areas/{ags}")
    @Operation(summary = "One area; the ETag is its version")
    AreaResource get(@PathVariable String ags) {
        return AreaResource.of(areas.get(ags));
    }

    @GetMapping("/areas/{ags}/history")
    @Operation(summary = "Every version, the newest first; an earlier one says what the area was called then")
    List<VersionResource<AreaResource>> history(@PathVariable String ags) {
        return VersionResource.of(areas.history(ags), AreaResource::of);
    }

    @PostMapping("/areas")
    @Admins
    @Operation(
            summary = "Adds an area; a listed place needs nothing but its key",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is its version"))
    ResponseEntity<AreaResource> post(@RequestBody AreaInput input) {
        String ags = Objects.requireNonNullElse(input.ags(), "");
        if (input.isKeyAlone()) {
            areas.choose(List.of(ags));
        } else {
            areas.add(ags, input.content());
        }
        return Tagged.created(AreaResource.of(areas.get(ags.strip())), "/api/v1/areas/{ags}", ags.strip());
    }

    @PutMapping("/areas/{ags}")
    @Admins
    @Operation(
            summary = "Changes an area; what it was called stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    AreaResource put(
            @PathVariable String ags,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AreaChange input) {
        return AreaResource.of(areas.change(ags, seen.number(), input.content(), input.reason()));
    }
}
