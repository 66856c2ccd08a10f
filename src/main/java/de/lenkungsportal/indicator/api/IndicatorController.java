package de.lenkungsportal.indicator.api;

import de.lenkungsportal.indicator.IndicatorService;
import de.lenkungsportal.indicator.api.IndicatorResource.IndicatorInput;
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

/** The catalogue of indicators. */
@RestController
@RequestMapping("/api/v1/indicators")
@Tag(name = "indicators", description = "what figures measure, in which units and by which breakdowns")
class IndicatorController {

    private final IndicatorService indicators;

    IndicatorController(IndicatorService indicators) {
        this.indicators = indicators;
    }

    @GetListing
    @Operation(summary = "A page of the catalogue, retired indicators included; as CSV the whole list, never paged")
    Listing<IndicatorResource> list() {
        return Listing.of(Function.identity())
                .all(all -> indicators.all(), IndicatorResource::of, IndicatorResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One indicator; the ETag is its version")
    IndicatorResource get(@PathVariable String id) {
        return IndicatorResource.of(indicators.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<IndicatorResource>> history(@PathVariable String id) {
        return VersionResource.of(indicators.history(id), IndicatorResource::of);
    }

    @PostMapping
    @Admins
    @Operation(
            summary = "Adds an indicator",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is its version"))
    ResponseEntity<IndicatorResource> post(@RequestBody IndicatorInput input) {
        IndicatorResource created =
                IndicatorResource.of(indicators.add(Objects.requireNonNullElse(input.id(), ""), input.content()));
        return Tagged.created(created, "/api/v1/indicators/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Admins
    @Operation(
            summary = "Changes, retires or restores an indicator; what it was stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    IndicatorResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody IndicatorInput input) {
        return IndicatorResource.of(indicators.change(id, seen.number(), input.content(), input.reason()));
    }
}
