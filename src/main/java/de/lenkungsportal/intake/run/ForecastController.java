package de.lenkungsportal.intake.run;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
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

/** What the engine says of each series, with all quantiles. */
@RestController
@RequestMapping("/api/v1/forecasts")
@Tag(name = "forecasts", description = "own forecasts of the intake, step by step and for the year, with all quantiles")
class ForecastController {

    private final ForecastRunService runs;

    ForecastController(ForecastRunService runs) {
        this.runs = runs;
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Nullable List<String> ags,
            @Codes(Rechtskreis.class) @Nullable List<String> rechtskreis,
            @Codes(Unit.class) @Nullable List<String> unit,

            @Parameter(description = "CURRENT (default) or ALL, with those that were reckoned later for past days")
            @Codes(ForecastRunFilter.Runs.class)
            @Nullable String runs) {

        ForecastRunFilter filter(Parameters parameters) {
            return new ForecastRunFilter(
                    parameters.ags(ags),
                    parameters.codes(Rechtskreis.class, "rechtskreis", rechtskreis),
                    parameters.codes(Unit.class, "unit", unit),
                    parameters.code(ForecastRunFilter.Runs.class, "runs", runs, ForecastRunFilter.Runs.CURRENT));
        }
    }

    @GetListing
    @Operation(summary = "A page of runs; as CSV the whole list, one row for each step, total and year")
    Listing<ForecastResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(runs::page, runs::stream, ForecastResource::of, ForecastLine::of, ForecastLine.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One run")
    ForecastResource get(@PathVariable long id) {
        return ForecastResource.of(runs.get(id));
    }
}
