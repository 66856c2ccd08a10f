package de.lenkungsportal.intake.published;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.PublishedForecastFilter;
import de.lenkungsportal.intake.PublishedForecastSort;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.Sorted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others have forecast, in its four shapes. */
@RestController
@RequestMapping("/api/v1/published-forecasts")
@Tag(name = "published-forecasts", description = "forecasts that the sources state")
class PublishedForecastController {

    private final PublishedForecastService forecasts;

    PublishedForecastController(PublishedForecastService forecasts) {
        this.forecasts = forecasts;
    }

    /** Filter and order as the parameters of a request say them. */
    record Asked(
            @Nullable List<String> ags,

            @Parameter(description = "MUNICIPALITY, LAND or BUND") @Codes(PublishedForecast.Scope.class) @Nullable List<String> scope,

            @Codes(Unit.class) @Nullable List<String> unit,

            @Parameter(description = "the year that is forecast") @Nullable String year,

            @Parameter(description = "municipality (default), period, published or source") @Nullable String sort) {

        Sorted<PublishedForecastFilter, PublishedForecastSort> sorted(Parameters parameters) {
            return new Sorted<>(
                    new PublishedForecastFilter(
                            parameters.ags(ags),
                            parameters.codes(PublishedForecast.Scope.class, "scope", scope),
                            parameters.codes(Unit.class, "unit", unit),
                            parameters.year(year)),
                    parameters.sort(sort, PublishedForecastSort::parse, PublishedForecastSort.MUNICIPALITY));
        }
    }

    @GetListing
    @Operation(summary = "A page of published forecasts; as CSV the whole list, in a fixed order and never paged")
    Listing<PublishedForecastResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::sorted)
                .csvInFixedOrder()
                .from(
                        (wanted, page, size) -> forecasts.page(wanted.filter(), wanted.order(), page, size),
                        (wanted, row) -> forecasts.list(wanted.filter()).forEach(row),
                        PublishedForecastResource::of,
                        PublishedForecastResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One published forecast")
    PublishedForecastResource get(@PathVariable String id) {
        return PublishedForecastResource.of(forecasts.get(id));
    }
}
