package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.DeletedInstitution;
import de.lenkungsportal.municipality.InstitutionService;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.api.InstitutionResource.InstitutionInput;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Keepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The institutions that figures and Steckbriefe can be about. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "areas")
class InstitutionController {

    private static final String OF_AREA = "/areas/{ags}/institutions";

    private final MunicipalityService municipalities;
    private final InstitutionService institutions;

    InstitutionController(MunicipalityService municipalities, InstitutionService institutions) {
        this.municipalities = municipalities;
        this.institutions = institutions;
    }

    @GetListing("/institutions")
    @Operation(summary = "A page of the institutions of all areas; as CSV the whole list, never paged")
    Listing<InstitutionResource> all() {
        return Listing.of(Function.identity())
                .all(each -> municipalities.institutions(), InstitutionResource::of, InstitutionResource.COLUMNS);
    }

    @GetListing(OF_AREA)
    @Operation(summary = "A page of the institutions of an area; as CSV the whole list, never paged")
    Listing<InstitutionResource> list(@PathVariable String ags) {
        return Listing.of(Function.identity())
                .all(each -> institutions.of(ags), InstitutionResource::of, InstitutionResource.COLUMNS);
    }

    @GetMapping(OF_AREA + "/{id}")
    @Operation(summary = "One institution; the ETag is its version")
    InstitutionResource get(@PathVariable String ags, @PathVariable String id) {
        return InstitutionResource.of(institutions.get(ags, id));
    }

    @GetMapping(OF_AREA + "/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<InstitutionResource>> history(@PathVariable String ags, @PathVariable String id) {
        return VersionResource.of(institutions.history(ags, id), InstitutionResource::of);
    }

    @PostMapping(OF_AREA)
    @Keepers
    @Operation(
            summary = "Adds an institution of the own municipality; its id is made of its name and the area",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is version 1"))
    ResponseEntity<InstitutionResource> post(@PathVariable String ags, @RequestBody InstitutionInput input) {
        InstitutionResource added = InstitutionResource.of(institutions.add(ags, input.content()));
        return Tagged.created(added, "/api/v1" + OF_AREA + "/{id}", added.ags(), added.id());
    }

    @PutMapping(OF_AREA + "/{id}")
    @Keepers
    @Operation(
            summary = "Changes an institution of the own municipality; what was said of it stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    InstitutionResource put(
            @PathVariable String ags,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody InstitutionInput input) {
        return InstitutionResource.of(institutions.change(ags, id, seen.number(), input.content(), input.reason()));
    }

    @DeleteMapping(OF_AREA + "/{id}")
    @Keepers
    @Operation(
            summary = "Deletes an institution of the own municipality that nothing is kept of",
            responses = @ApiResponse(responseCode = "204", description = "deleted"))
    ResponseEntity<Void> delete(
            @PathVariable String ags,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestParam(required = false) @Parameter(description = "why it is deleted", required = true) @Nullable String reason) {
        institutions.delete(ags, id, seen.number(), Objects.requireNonNullElse(reason, ""));
        return ResponseEntity.noContent().build();
    }

    @GetMapping(OF_AREA + "/deleted")
    @Keepers
    @Operation(summary = "Institutions of an area that were deleted and can be brought back, the latest first")
    List<DeletedInstitution> deleted(@PathVariable String ags) {
        return institutions.deleted(ags);
    }

    @PostMapping(OF_AREA + "/{id}/restore")
    @Keepers
    @Operation(summary = "Brings a deleted institution of the own municipality back, as it was")
    InstitutionResource restore(@PathVariable String ags, @PathVariable String id) {
        return InstitutionResource.of(institutions.restore(ags, id));
    }
}
