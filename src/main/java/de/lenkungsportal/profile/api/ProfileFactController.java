package de.lenkungsportal.profile.api;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.Fixed;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.profile.DeletedProfileFact;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFactFilter;
import de.lenkungsportal.profile.ProfileFactService;
import de.lenkungsportal.security.Keepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** The facts of the Steckbriefe. */
@RestController
@RequestMapping("/api/v1/profile-facts")
@Tag(name = "profile-facts", description = "what is said of each Integration Point or comparable centre, fact by fact")
class ProfileFactController {

    private final ProfileFactService facts;

    ProfileFactController(ProfileFactService facts) {
        this.facts = facts;
    }

    /** Filter as the parameters of a request say it. */
    record Asked(
            @Parameter(
                    description = "areas; repeatable or a comma list",
                    array = @ArraySchema(schema = @Schema(pattern = "\\d{8}")))
            @Nullable List<String> ags,

            @Parameter(description = "ids of institutions, for example ip-dortmund; repeatable or a comma list")
            @Nullable List<String> institution,

            @Parameter(description = "what the fact is about; repeatable or a comma list")
            @Codes(ProfileFacet.class)
            @Nullable List<String> facet,

            @Parameter(
                    description = "numbers of documents; repeatable or a comma list",
                    array = @ArraySchema(schema = @Schema(pattern = "\\d{3}")))
            @Nullable List<String> source,

            @Parameter(
                    description =
                            "HIDDEN leaves out what is later than the Stichtag; SHOWN (default) has it, each with its as_of")
            @Codes(Later.class)
            @Nullable String later) {

        ProfileFactFilter filter(Parameters parameters) {
            Set<String> sources = parameters.codes(source);
            if (!sources.stream().allMatch(each -> each.matches("\\d{3}"))) {
                parameters.bad("source");
            }
            return new ProfileFactFilter(
                    parameters.ags(ags),
                    parameters.codes(institution),
                    parameters.codes(ProfileFacet.class, "facet", facet),
                    sources,
                    "",
                    parameters.code(Later.class, "later", later, Later.SHOWN));
        }
    }

    @GetListing
    @Operation(summary = "A page of facts, by place; as CSV the whole list, never paged")
    Listing<ProfileFactResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(facts::page, facts::stream, ProfileFactResource::of, ProfileFactResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One fact; the ETag is its version")
    ProfileFactResource get(@PathVariable String id) {
        return ProfileFactResource.of(facts.get(id));
    }

    @PostMapping
    @Keepers
    @Operation(
            summary = "Adds a fact on an institution of the own municipality",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is version 1"))
    ResponseEntity<ProfileFactResource> post(@RequestBody ProfileFactInput input) {
        ProfileFactResource created = ProfileFactResource.of(
                facts.add(Objects.requireNonNullElse(input.institution(), ""), input.content(), input.reason()));
        return Tagged.created(created, "/api/v1/profile-facts/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Keepers
    @Operation(
            summary = "Changes a fact of the own municipality; what it said stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    ProfileFactResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody ProfileFactInput input) {
        if (facts.mayKeep(facts.get(id).place().ags())) {
            Fixed.require(
                    "institution",
                    input.institution(),
                    () -> facts.get(id).place().institution());
        }
        return ProfileFactResource.of(
                facts.change(id, seen.number(), input.content(), Objects.requireNonNullElse(input.reason(), "")));
    }

    @DeleteMapping("/{id}")
    @Keepers
    @Operation(
            summary = "Deletes a fact of the own municipality; what it said stays on record",
            responses = @ApiResponse(responseCode = "204", description = "deleted"))
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestParam(required = false) @Parameter(description = "why it is deleted", required = true) @Nullable String reason) {
        facts.delete(id, seen.number(), Objects.requireNonNullElse(reason, ""));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<ProfileFactResource>> history(@PathVariable String id) {
        return VersionResource.of(facts.history(id), ProfileFactResource::of);
    }

    @GetMapping("/deleted")
    @Keepers
    @Operation(summary = "Facts of a municipality that were deleted and can be brought back, the latest first")
    List<DeletedProfileFact> deleted(
            @RequestParam(required = false)
                    @Parameter(description = "the own municipality where it is not named")
                    @Nullable String ags) {
        return facts.deleted(ags);
    }

    @PostMapping("/{id}/restore")
    @Keepers
    @Operation(summary = "Brings a deleted fact of the own municipality back, as it was")
    ProfileFactResource restore(@PathVariable String id) {
        return ProfileFactResource.of(facts.restore(id));
    }
}
