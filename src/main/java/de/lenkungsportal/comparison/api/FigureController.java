package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureFilter;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.comparison.FigureSort;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Sorted;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.platform.store.Order;
import de.lenkungsportal.security.Keepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sourced figures. */
@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "figures", description = "sourced figures of municipalities, institutions, the Land and the Bund")
class FigureController {

    private static final Pattern ROUND = Pattern.compile("\\d{4}-\\d{2}(-[a-z0-9]+)?");

    private final FigureService figures;
    private final PortalAddress address;
    private final IndicatorNames names;

    FigureController(FigureService figures, PortalAddress address, IndicatorNames names) {
        this.names = names;
        this.figures = figures;
        this.address = address;
    }

    /** Filter and order as the parameters of a request say them. */
    record Asked(
            @Parameter(
                    description = "municipalities; repeatable or a comma list",
                    array = @ArraySchema(schema = @Schema(pattern = "\\d{8}")))
            @Nullable List<String> ags,

            @Parameter(
                    description = "codes of the catalogue of indicators; repeatable or a comma list",
                    array = @ArraySchema(schema = @Schema(pattern = "[A-Z][A-Z0-9_]*")))
            @Nullable List<String> indicator,

            @Parameter(description = "kind of the area that the figure is about; repeatable or a comma list")
            @Codes(Municipality.Kind.class)
            @Nullable List<String> area_kind,

            @Parameter(description = "survey round", example = "2016-03") @Nullable String round,

            @Parameter(
                    description = "municipality (default), ags, round, indicator, stage, as_of or source;"
                            + " a leading minus turns it round")
            @Nullable String sort,

            @Parameter(
                    description =
                            "HIDDEN leaves out what is later than the Stichtag; SHOWN (default) has it, each with its as_of")
            @Codes(Later.class)
            @Nullable String later) {

        private Set<Indicator> known(Parameters parameters, IndicatorNames names) {
            var known = new LinkedHashSet<Indicator>();
            for (String code : parameters.codes(indicator)) {
                names.find(code).ifPresentOrElse(known::add, () -> parameters.bad("indicator"));
            }
            return known;
        }

        Sorted<FigureFilter, Order<FigureSort>> sorted(Parameters parameters, IndicatorNames names) {
            return new Sorted<>(
                    new FigureFilter(
                            parameters.ags(ags),
                            known(parameters, names),
                            parameters.codes(Municipality.Kind.class, "area_kind", area_kind),
                            round == null || round.isEmpty()
                                    ? null
                                    : parameters.read(
                                            "round", "figureview.problem.round", round, FigureController::round, null),
                            parameters.code(Later.class, "later", later, Later.SHOWN)),
                    parameters.sort(
                            "figureview.problem.sort",
                            sort,
                            text -> Order.parse(FigureSort.class, text),
                            FigureSort.DEFAULT));
        }
    }

    private static String round(String text) {
        if (!ROUND.matcher(text).matches()) {
            throw new IllegalArgumentException("not the key of a round: " + text);
        }
        return text;
    }

    @GetListing
    @Operation(summary = "A page of figures; as CSV the whole list, in a fixed order and never paged")
    Listing<FigureResource> list(@ParameterObject Asked asked) {
        String portal = address.origin();
        return Listing.of(parameters -> asked.sorted(parameters, names))
                .csvInFixedOrder()
                .from(
                        (wanted, page, size) -> figures.page(wanted.filter(), page, size, wanted.order()),
                        (wanted, row) -> figures.stream(wanted.filter(), row),
                        item -> FigureResource.of(item, portal),
                        FigureResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One figure; the ETag is its version")
    FigureResource get(@PathVariable String id) {
        return FigureResource.of(figures.get(id), address.origin());
    }

    /** What a figure said; a protected value is SUPPRESSED. */
    record FigureSaid(
            @Nullable Qualifier qualifier,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable Missing missing,
            Stand asOf,
            @Nullable String note) {

        static FigureSaid of(FigureContent said) {
            return new FigureSaid(
                    said.qualifier(), said.value(), said.valueTo(), said.missing(), said.asOf(), said.note());
        }
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first: what the source states and each correction")
    List<VersionResource<FigureSaid>> history(@PathVariable String id) {
        return VersionResource.of(figures.versions(id), FigureSaid::of);
    }

    @PutMapping("/{id}")
    @Keepers
    @Operation(
            summary =
                    "Corrects a figure of the own municipality, or as an administrator one of the Land or the Bund; what it was stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "corrected; the ETag is the new version"))
    FigureResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody FigureInput input) {
        return FigureResource.of(figures.revise(id, seen.number(), input.content(), input.reason()), address.origin());
    }
}
