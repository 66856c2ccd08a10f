package de.lenkungsportal.intake.api;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.PublishedForecastFilter;
import de.lenkungsportal.intake.PublishedForecastService;
import de.lenkungsportal.intake.PublishedForecastSort;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping
    @Operation(summary = "A page of published forecasts; as CSV the whole list, never paged")
    Page<PublishedForecastResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false)
                    @Parameter(description = "MUNICIPALITY, LAND or BUND")
                    @Codes(PublishedForecast.Scope.class)
                    @Nullable List<String> scope,
            @RequestParam(required = false) @Codes(Unit.class) @Nullable List<String> unit,
            @RequestParam(required = false) @Parameter(description = "the year that is forecast") @Nullable String year,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false)
                    @Parameter(description = "municipality (default), period, published or source")
                    @Nullable String sort) {
        var parameters = new Parameters();
        PublishedForecastFilter filter = filter(parameters, ags, scope, unit, year);
        Paging paging = parameters.paging(page, size);
        PublishedForecastSort order = sort == null
                ? PublishedForecastSort.MUNICIPALITY
                : PublishedForecastSort.parse(sort).orElseGet(() -> {
                    parameters.bad("sort");
                    return PublishedForecastSort.MUNICIPALITY;
                });
        parameters.done();
        Page<PublishedForecast> found = forecasts.page(filter, order, paging.page(), paging.size());
        return new Page<>(
                found.items().stream().map(PublishedForecastResource::of).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> scope,
            @RequestParam(required = false) @Nullable List<String> unit,
            @RequestParam(required = false) @Nullable String year,
            HttpServletResponse response) {
        var parameters = new Parameters();
        PublishedForecastFilter filter = filter(parameters, ags, scope, unit, year);
        parameters.done();
        var csv = new CsvStream(PublishedForecastResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        forecasts
                .list(filter)
                .forEach(each -> csv.row(PublishedForecastResource.of(each).cells()));
        csv.finish();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One published forecast")
    PublishedForecastResource get(@PathVariable String id) {
        return PublishedForecastResource.of(forecasts.get(id));
    }

    private static PublishedForecastFilter filter(
            Parameters parameters,
            @Nullable List<String> ags,
            @Nullable List<String> scope,
            @Nullable List<String> unit,
            @Nullable String year) {
        return new PublishedForecastFilter(
                parameters.ags(ags),
                parameters.codes(PublishedForecast.Scope.class, "scope", scope),
                parameters.codes(Unit.class, "unit", unit),
                parameters.year(year));
    }
}
