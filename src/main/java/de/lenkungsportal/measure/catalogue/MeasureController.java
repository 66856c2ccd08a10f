package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureResource;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Sorted;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

/** The catalogue of measures. */
@RestController
@RequestMapping("/api/v1/measures")
@Tag(name = "measures", description = "measures of all carriers, never people in them")
class MeasureController {

    private final CatalogueService catalogue;
    private final MeasureService measures;

    MeasureController(CatalogueService catalogue, MeasureService measures) {
        this.catalogue = catalogue;
        this.measures = measures;
    }

    /** Filter and order as the parameters of a request say them. */
    record Asked(
            @Nullable String q,
            @Nullable List<String> ags,
            @Codes(MeasureKind.class) @Nullable List<String> kind,
            @Codes(MeasureStatus.class) @Nullable List<String> status,

            @Parameter(description = "0 to 9, from counselling to work") @Nullable List<String> step,

            @Codes(Rechtskreis.class) @Nullable List<String> rechtskreis,

            @Parameter(description = "ids of legal bases") @Nullable List<String> legal_basis,

            @Codes(MeasureTargetGroup.class) @Nullable List<String> target_group,
            @Codes(LanguageLevel.class) @Nullable List<String> entry_level,
            @Codes(LanguageLevel.class) @Nullable List<String> exit_level,

            @Parameter(description = "title (default), next_start, status, free_places or relevance") @Nullable String sort,

            @Parameter(
                    description =
                            "HIDDEN leaves out what is later than the Stichtag; SHOWN (default) has it, each with its as_of")
            @Codes(Later.class)
            @Nullable String later) {

        Sorted<MeasureFilter, MeasureSort> sorted(Parameters parameters) {
            return new Sorted<>(
                    filter(parameters),
                    parameters.code(
                            MeasureSort.class,
                            "sort",
                            sort == null ? null : sort.toUpperCase(Locale.ROOT),
                            MeasureSort.TITLE));
        }

        private MeasureFilter filter(Parameters parameters) {
            return new MeasureFilter(
                    Objects.requireNonNullElse(q, ""),
                    parameters.ags(ags),
                    MeasureFilter.Reach.WITH_NRW,
                    parameters.codes(MeasureKind.class, "kind", kind),
                    parameters.codes(MeasureStatus.class, "status", status),
                    steps(parameters),
                    parameters.codes(Rechtskreis.class, "rechtskreis", rechtskreis),
                    parameters.codes(legal_basis),
                    parameters.codes(MeasureTargetGroup.class, "target_group", target_group),
                    parameters.codes(LanguageLevel.class, "entry_level", entry_level),
                    parameters.codes(LanguageLevel.class, "exit_level", exit_level),
                    Set.of(),
                    parameters.code(Later.class, "later", later, Later.SHOWN));
        }

        private Set<Step> steps(Parameters parameters) {
            Set<Step> steps = EnumSet.noneOf(Step.class);
            for (String number : parameters.codes(step)) {
                parameters.read("step", number, text -> steps.add(Step.of(Integer.parseInt(text))), false);
            }
            return steps;
        }
    }

    @GetListing
    @Operation(summary = "A page of measures; as CSV the whole list, in the same order and never paged")
    Listing<MeasureResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::sorted)
                .from(
                        (wanted, page, size) -> catalogue
                                .search(wanted.filter(), wanted.order(), page, size)
                                .page(),
                        (wanted, row) -> catalogue.forEach(wanted.filter(), wanted.order(), row),
                        MeasureResource::of,
                        MeasureResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One measure; the ETag is its version")
    MeasureResource get(@PathVariable String id) {
        return MeasureResource.of(measures.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<MeasureResource>> history(@PathVariable String id) {
        return VersionResource.of(measures.history(id), MeasureResource::of);
    }

    @PostMapping
    @Coordinators
    @Operation(
            summary = "Enters a measure of the own municipality, as an idea",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is version 1"))
    ResponseEntity<MeasureResource> post(@RequestBody MeasureResource.MeasureInput input) {
        Measure created = measures.create(input.content(null));
        return Tagged.created(MeasureResource.of(created), "/api/v1/measures/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Changes a measure in the lead of the own municipality; what it said stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    MeasureResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody MeasureResource.MeasureInput input) {
        return MeasureResource.of(measures.change(
                id, seen.number(), input.content(measures.get(id).content())));
    }
}
