package de.lenkungsportal.intake.api;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.ForecastRunService;
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

/** What the engine says of each series, with all quantiles. */
@RestController
@RequestMapping("/api/v1/forecasts")
@Tag(name = "forecasts", description = "own forecasts of the intake, step by step and for the year, with all quantiles")
class ForecastController {

    private final ForecastRunService runs;

    ForecastController(ForecastRunService runs) {
        this.runs = runs;
    }

    @GetMapping
    @Operation(summary = "A page of runs; as CSV the whole list, one row for each step, total and year")
    Page<ForecastResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Codes(Rechtskreis.class) @Nullable List<String> rechtskreis,
            @RequestParam(required = false) @Codes(Unit.class) @Nullable List<String> unit,
            @RequestParam(name = "runs", required = false)
                    @Parameter(
                            description = "CURRENT (default) or ALL, with those that were reckoned later for past days")
                    @Codes(ForecastRunFilter.Runs.class)
                    @Nullable String which,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        ForecastRunFilter filter = filter(parameters, ags, rechtskreis, unit, which);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        Page<ForecastRun> found = runs.page(filter, paging.page(), paging.size());
        return new Page<>(
                found.items().stream().map(ForecastResource::of).toList(), found.page(), found.size(), found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> rechtskreis,
            @RequestParam(required = false) @Nullable List<String> unit,
            @RequestParam(name = "runs", required = false) @Nullable String which,
            HttpServletResponse response) {
        var parameters = new Parameters();
        ForecastRunFilter filter = filter(parameters, ags, rechtskreis, unit, which);
        parameters.done();
        var csv = new CsvStream(ForecastResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        runs.stream(filter, run -> ForecastResource.of(run).rows().forEach(csv::row));
        csv.finish();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One run")
    ForecastResource get(@PathVariable long id) {
        return ForecastResource.of(runs.get(id));
    }

    static ForecastRunFilter filter(
            Parameters parameters,
            @Nullable List<String> ags,
            @Nullable List<String> rechtskreis,
            @Nullable List<String> unit,
            @Nullable String which) {
        return new ForecastRunFilter(
                parameters.ags(ags),
                parameters.codes(Rechtskreis.class, "rechtskreis", rechtskreis),
                parameters.codes(Unit.class, "unit", unit),
                parameters.code(ForecastRunFilter.Runs.class, "runs", which, ForecastRunFilter.Runs.CURRENT));
    }
}
