package de.lenkungsportal.intake.api;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.StaffingOutlookService;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.staffing.Suppositions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many staff the forecasts take. */
@RestController
@RequestMapping("/api/v1/staffing-need")
@Tag(name = "staffing-need", description = "staff that the coming intake takes, beside the staff of the city")
class StaffingNeedController {

    private final StaffingOutlookService outlooks;

    StaffingNeedController(StaffingOutlookService outlooks) {
        this.outlooks = outlooks;
    }

    /** What the caller supposes; absent means what the municipality assumes. */
    record Supposed(
            @Parameter(description = "1 to 60") @Nullable String stay_months,

            @Parameter(description = "clients of one specialist, 10 to 1000") @Nullable String ratio,

            @Parameter(description = "1 to 100") @Nullable String unemployed_percent,

            @Parameter(description = "from the week with this day on twice as many come") @Nullable String doubled_from,

            @Parameter(description = "chosen conversion of series in BG, for example 1.97 (002)") @Nullable String persons_per_bg) {

        Suppositions read(Parameters parameters) {
            return new Suppositions(
                    parameters.whole("stay_months", stay_months),
                    parameters.whole("ratio", ratio),
                    parameters.whole("unemployed_percent", unemployed_percent),
                    parameters.day("doubled_from", doubled_from),
                    parameters.decimal("persons_per_bg", persons_per_bg));
        }
    }

    @GetMapping
    @Operation(summary = "A page of needs, one for each series with a forecast; as CSV the whole list")
    Page<StaffingNeedResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Codes(Rechtskreis.class) @Nullable List<String> rechtskreis,
            @RequestParam(required = false) @Codes(Unit.class) @Nullable List<String> unit,
            @ParameterObject Supposed supposed,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        ForecastRunFilter filter = ForecastController.filter(parameters, ags, rechtskreis, unit, null);
        Suppositions suppositions = supposed.read(parameters);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        var found = outlooks.page(filter, suppositions, paging.page(), paging.size());
        return new Page<>(
                found.items().stream().map(StaffingNeedResource::of).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> rechtskreis,
            @RequestParam(required = false) @Nullable List<String> unit,
            @ParameterObject Supposed supposed,
            HttpServletResponse response) {
        var parameters = new Parameters();
        ForecastRunFilter filter = ForecastController.filter(parameters, ags, rechtskreis, unit, null);
        Suppositions suppositions = supposed.read(parameters);
        parameters.done();
        var csv = new CsvStream(StaffingNeedResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        Page<StaffingOutlookService.Answer> found;
        int page = 0;
        do {
            found = outlooks.page(filter, suppositions, page++, Page.MAX_SIZE);
            found.items()
                    .forEach(answer -> csv.row(StaffingNeedResource.of(answer).cells()));
        } while ((long) page * Page.MAX_SIZE < found.total());
        csv.finish();
    }
}
