package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sourced figures. */
@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "figures", description = "sourced figures of the municipalities")
class FigureController {

    private final FigureService figures;
    private final PortalAddress address;

    FigureController(FigureService figures, PortalAddress address) {
        this.figures = figures;
        this.address = address;
    }

    @GetMapping
    @Operation(summary = "A page of figures; as CSV the whole list, in a fixed order and never paged")
    Page<FigureResource> list(
            @RequestParam(required = false)
                    @Parameter(
                            description = "municipalities; repeatable or a comma list",
                            array = @ArraySchema(schema = @Schema(pattern = "\\d{8}")))
                    @Nullable List<String> ags,
            @RequestParam(required = false)
                    @Parameter(description = "what is measured; repeatable or a comma list")
                    @Codes(Indicator.class)
                    @Nullable List<String> indicator,
            @RequestParam(required = false) @Parameter(description = "survey round", example = "2016-03") @Nullable String round,
            @RequestParam(required = false)
                    @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
                    @Nullable String page,
            @RequestParam(required = false)
                    @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
                    @Nullable String size,
            @RequestParam(required = false)
                    @Parameter(
                            description = "municipality (default), ags, round, indicator, stage, as_of or source;"
                                    + " a leading minus turns it round")
                    @Nullable String sort) {
        var asked = FigureParameters.parse(ags, indicator, round, page, size, sort);
        Page<FigureRecord> found = figures.page(
                asked.filter(), asked.paging().page(), asked.paging().size(), asked.order());
        String portal = address.origin();
        return new Page<>(
                found.items().stream()
                        .map(item -> FigureResource.of(item, portal))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> indicator,
            @RequestParam(required = false) @Nullable String round,
            HttpServletResponse response) {
        var asked = FigureParameters.parse(ags, indicator, round, null, null, null);
        var csv = new CsvStream(FigureResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        figures.stream(
                asked.filter(), item -> csv.row(FigureResource.of(item, "").cells()));
        csv.finish();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One figure; the ETag is its version")
    FigureResource get(@PathVariable String id) {
        return FigureResource.of(figures.get(id), address.origin());
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Corrects a figure of the own municipality; what it was stays in its history",
            responses = {
                @ApiResponse(responseCode = "200", description = "corrected; the ETag is the new version"),
                @ApiResponse(responseCode = "412", ref = "problem"),
                @ApiResponse(responseCode = "428", ref = "problem")
            })
    FigureResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody FigureCorrection correction) {
        return FigureResource.of(
                figures.revise(
                        id, seen.number(), correction.change(), Objects.requireNonNullElse(correction.reason(), "")),
                address.origin());
    }
}
